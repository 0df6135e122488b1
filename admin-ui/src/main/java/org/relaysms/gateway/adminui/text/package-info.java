/// Every word an operator reads, and how ages, times and numbers are written. Read [Texts] first,
/// then `messages_en.properties` beside it. Keys begin with the package that uses them; `common.*`
/// is for all. [Language] lists what is spoken, [Plural] how it counts. A test fails on a key that
/// one language lacks, that nothing uses, that is used and does not exist, or that is filled in
/// differently. Apostrophes are typographic (’), since `MessageFormat` eats the other kind. No
/// toolkit here: which way the window runs is the shell's business.
@NullMarked
package org.relaysms.gateway.adminui.text;

import org.jspecify.annotations.NullMarked;
