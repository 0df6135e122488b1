/// The self-test: a simulated gateway, phone and Publisher run through the operator's settings
/// against a real server process of this program.
///
/// Read [SelfTest] first, then [TestSite]. The server of the test has a folder of its own, listens
/// on this machine alone and on spare ports, and hands messages to nobody but the [TestPublisher]:
/// nothing of it can mix with real messages, users or the real Publisher. Whatever happens, what
/// the test made is gone afterwards. Why a step failed is a [Trouble], a kind and its details, so
/// that whoever shows it can say it in another language. No check of a running server belongs here
/// (`health`), and no picocli (the roof).
@NullMarked
package org.relaysms.gateway.server.selftest;

import org.jspecify.annotations.NullMarked;
