/// Proof of the Sync page: its view models without a stage, its drawing decoded from pixels, its
/// flows by keyboard and mouse, and the public protocol over real sockets. [FakeServer] is the
/// server of the view models' tests.
@NullMarked
package org.relaysms.gateway.adminui.sync;

import org.jspecify.annotations.NullMarked;
