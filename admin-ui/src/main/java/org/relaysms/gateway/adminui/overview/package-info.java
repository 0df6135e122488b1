/// The first page: is the server running, what needs attention, which addresses to give away, how
/// busy is it. Read [OverviewViewModel] first, then [OverviewPage]. The view model turns state and
/// status into words and knows no node: [Figure] counts, [Traffic] is what the charts draw,
/// `shell/InFlight` what a stop interrupts. Each part of the view (`…Block`, `…Rows`,
/// [SeriesChart]) shows one of its properties. Starting and stopping go through `ServerControl`;
/// nothing here talks to the server itself.
@NullMarked
package org.relaysms.gateway.adminui.overview;

import org.jspecify.annotations.NullMarked;
