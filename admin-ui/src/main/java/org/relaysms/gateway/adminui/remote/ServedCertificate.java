package org.relaysms.gateway.adminui.remote;

import java.time.Instant;

/// A certificate that the settings name.
///
/// @param section whose listener serves it, such as `api_ssl`
/// @param sha256 in hexadecimal digits
/// @param selfSigned whether nobody vouches for it
public record ServedCertificate(
    String section, String file, String sha256, boolean selfSigned, Instant endsAt) {}
