/// How the app looks: AtlantaFX Primer in light and dark, one small sheet of our own with named
/// colours only, a Noto Sans with Arabic letters, and Feather icons. Read [Appearance] first, then
/// `app.css`. Views name roles through style classes and never a colour or a size in pixels of
/// type. Icons carry colour, words do not: see the comment on top of the sheet for the contrast
/// rules it keeps.
@NullMarked
package org.relaysms.gateway.adminui.theme;

import org.jspecify.annotations.NullMarked;
