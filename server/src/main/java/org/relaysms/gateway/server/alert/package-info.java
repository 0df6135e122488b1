/// Alerts: tells the operator, once, that a gateway has fallen silent, and once that it is back.
///
/// Read [AlertTransitions] first, then [AlertWatch]. What the operator was told and what is true
/// are two things; whenever they differ, and it is no quiet hour, he is told. Nothing here happens
/// at a ping: deadlines wait in a queue and are looked at when they are due, and only gateways with
/// an alert are asked each second whether they were heard. What was told is in the store before it
/// is told, so that a restart repeats nothing. A time in which this server could hear nobody (it
/// was down, suspended, or its clock was set) is held against no gateway. The webhook is the
/// operator's own; nothing is called where none is set. Whether a gateway is live is the business
/// of `gateway`; nothing about messages or users belongs here.
@NullMarked
package org.relaysms.gateway.server.alert;

import org.jspecify.annotations.NullMarked;
