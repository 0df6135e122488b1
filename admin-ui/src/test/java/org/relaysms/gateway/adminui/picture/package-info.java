/// What a camera would read from a picture of the app: [CodeReader] finds the code in its pixels.
/// Pictures themselves are made by the fixtures' window.
@NullMarked
package org.relaysms.gateway.adminui.picture;

import org.jspecify.annotations.NullMarked;
