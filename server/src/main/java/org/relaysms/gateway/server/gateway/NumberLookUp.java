package org.relaysms.gateway.server.gateway;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks a gateway's number up by libphonenumber, in English, and its operator by the IMSI where
/// that begins with a known network, else by the carrier's name (contract section 9). Costs some
/// microseconds, the first time of a country some milliseconds; a gateway whose number is known is
/// not looked up again. Thread-safe.
final class NumberLookUp {
  /// Anything else libphonenumber might still understand (letters, extensions), a phone would not.
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9 ().-]{3,30}");

  private static final String NO_REGION = "ZZ";

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
  private final PhoneNumberToCarrierMapper carriers = PhoneNumberToCarrierMapper.getInstance();
  private final OperatorTable operators;

  NumberLookUp(OperatorTable operators) {
    this.operators = operators;
  }

  NumberFacts facts(Imsi imsi, String msisdn) {
    var byImsi = operators.byImsi(imsi);
    return parse(msisdn)
        .map(number -> facts(number, byImsi))
        .orElseGet(() -> new NumberFacts(false, "", "", byImsi));
  }

  private NumberFacts facts(PhoneNumber number, Optional<String> byImsi) {
    var carrier = carriers.getNameForNumber(number, Locale.ENGLISH);
    return new NumberFacts(
        true,
        geocoder.getDescriptionForNumber(number, Locale.ENGLISH),
        carrier,
        byImsi.or(() -> operators.byCarrier(numbers.getRegionCodeForNumber(number), carrier)));
  }

  private Optional<PhoneNumber> parse(String msisdn) {
    if (!INTERNATIONAL.matcher(msisdn).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(numbers.parse(msisdn, NO_REGION)).filter(numbers::isValidNumber);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
