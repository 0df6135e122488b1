/// The store: opening and migrating it, and the one writer that commits for everybody.
///
/// Read [Database] first, then [GroupCommit]. Reads go through [Database#jdbi()], whose connections
/// refuse to write; every change goes through [Database#write], so that works of many callers share
/// one transaction and one flush to disk. A future completes only after its commit, hence a caller
/// that answers after it has answered after the data is safe. Rows that are written by the thousand
/// go through [RowBatch], and what is read for every message through [Rows].
///
/// No SQL of any feature belongs here; migrations live in
/// `db/migration/{common,sqlite,postgresql}`, and what differs between the engines is said by
/// [Dialect].
@NullMarked
package org.relaysms.gateway.server.db;

import org.jspecify.annotations.NullMarked;
