/// The Health page: what the server found when it looked at itself, and how to mend it.
///
/// Read [HealthViewModel] first, then [HealthWords]. The server gives codes and facts, this package
/// makes the words: for each finding a sentence of fact, what it means, and the mend. What is shown
/// was told while the page was open and the server there ([Standing]); as soon as it cannot be
/// asked any more the checks go from the screen, so that nothing old passes for the state of now.
/// No check is made here, and no threshold stands here.
@NullMarked
package org.relaysms.gateway.adminui.health;

import org.jspecify.annotations.NullMarked;
