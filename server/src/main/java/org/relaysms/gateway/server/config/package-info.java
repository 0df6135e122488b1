/// The settings: a tree of immutable records, read from one INI file, the environment and the
/// command line.
///
/// Read [GatewayConfig] for what can be set and [ConfigLoader] for how it is read. Each section's
/// record knows its keys, defaults and bounds in one `read` method, so the list of known keys is
/// what reading asked for and cannot drift from the code. All errors are reported together, each
/// with its place. A value may come from a default, the file, the environment or the command line,
/// and [Provenance] tells which. [SettingsFile] changes the file for the next start and judges the
/// result by reading it as that start would; [IniText] leaves every other byte as it is. The
/// package opens no socket and no store; it must not hold anything that changes while the server
/// runs.
@NullMarked
package org.relaysms.gateway.server.config;

import org.jspecify.annotations.NullMarked;
