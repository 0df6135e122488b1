package org.relaysms.gateway.server.gateway;

import java.util.Optional;

/// What a number tells about itself.
///
/// @param valid whether it can be dialled from anywhere
/// @param country in English, or empty
/// @param operatorName the carrier's name, or empty
/// @param operatorId MCC+MNC digits, as Android's SIM operator string prints them
record NumberFacts(
    boolean valid, String country, String operatorName, Optional<String> operatorId) {}
