/// Messages: an SMS comes in from a gateway, is stored for good, opened with the key of its
/// sender's phone, and handed to the Publisher (contract sections 7 and 8).
///
/// Read `MessageTransitions` first: all rules of a message's life are one pure function over its
/// state, an event and the time; push and pull go by the same rules. Then `Inbox`, which takes
/// messages in. From there the outbox leads to `PublisherClient`, which hands one `Parcel` over.
///
/// Invariants: a gateway hears 200 only after a durable commit; nothing is looked up or opened
/// before that answer; one taker at a time holds a message, by a lease; what was accepted ends as
/// published, as a dead letter, in quarantine or discarded, and never as nothing; no text, number
/// or key reaches a log. No page of the admin app and no rule of the sync belongs here.
@NullMarked
package org.relaysms.gateway.server.message;

import org.jspecify.annotations.NullMarked;
