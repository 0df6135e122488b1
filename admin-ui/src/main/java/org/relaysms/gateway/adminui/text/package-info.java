/// Every word an operator reads, and how ages, times and numbers are written. Read [Texts] first,
/// then `messages_en.properties` beside it. Keys begin with the package that uses them; `common.*`
/// is for all. A test fails on a key that one language lacks, that nothing uses, or that is used
/// and does not exist. Apostrophes are typographic (’), since `MessageFormat` eats the other kind.
@NullMarked
package org.relaysms.gateway.adminui.text;

import org.jspecify.annotations.NullMarked;
