/// The operator's side: a loopback API and an events WebSocket for the admin app and the command
/// line, health and metrics, the bearer tokens of other programs, and the audit trail.
///
/// Read [AdminFeature] and `EventHub` first. Whoever holds the token file may do everything, so the
/// listener binds the loopback only, every request carries the token and names a loopback host
/// (against DNS rebinding), and no web origin is ever allowed. The hub merges changes between two
/// frames, so that what a client costs does not grow with the number of pings; a client that reads
/// too slowly is dropped. `TokenBook` and `AuditBook` are the two things kept here: a token is told
/// once and stored as a hash, and whatever a route changes it records. What else stands here shows
/// and forwards: the rules live in the features, and how well the server is `health` judges.
@NullMarked
package org.relaysms.gateway.server.admin;

import org.jspecify.annotations.NullMarked;
