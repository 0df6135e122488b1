package org.relaysms.gateway.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The INI file. A section may appear twice; the later value of a key wins.
record FileSource(Path file, IniFile ini, Optional<String> unreadable) implements Source {
  static FileSource read(Path file) {
    try {
      return new FileSource(file, IniFile.parse(Files.readAllLines(file)), Optional.empty());
    } catch (IOException _) {
      var why = Files.isRegularFile(file) ? "cannot be read as UTF-8 text" : "no such file";
      return new FileSource(file, IniFile.parse(List.of()), Optional.of(why));
    }
  }

  /// The file as it would be with this text.
  static FileSource of(Path file, String text) {
    return new FileSource(file, IniFile.parse(new IniText(text).lines()), Optional.empty());
  }

  @Override
  public Optional<Given> find(String section, String key) {
    return ini.entries().reversed().stream()
        .filter(entry -> entry.key().equals(key))
        .filter(entry -> KnownKeys.canonical(entry.section()).equals(section))
        .findFirst()
        .map(entry -> new Given(entry.value(), Origin.FILE, place(entry.line()), entry.line()));
  }

  @Override
  public List<Complaint> complaints(KnownKeys known) {
    var all = new ArrayList<Complaint>();
    unreadable.ifPresent(why -> all.add(new Complaint(Origin.FILE, 0, file.toString(), why)));
    ini.brokenLines()
        .forEach(line -> all.add(at(line, "neither a [section], nor key = value, nor a comment")));
    for (var header : ini.headers()) {
      if (!known.sections().contains(KnownKeys.canonical(header.section()))) {
        all.add(at(header.line(), known.unknownSection(header.section())));
      }
    }
    for (var entry : ini.entries()) {
      var section = KnownKeys.canonical(entry.section());
      if (known.sections().contains(section) && !known.has(section, entry.key())) {
        all.add(at(entry.line(), known.unknownKey(section, entry.key())));
      }
    }
    return all;
  }

  private Complaint at(int line, String message) {
    return new Complaint(Origin.FILE, line, place(line), message);
  }

  private String place(int line) {
    return file + ":" + line;
  }
}
