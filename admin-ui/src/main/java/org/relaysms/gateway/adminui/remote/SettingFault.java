package org.relaysms.gateway.adminui.remote;

/// What the server says against a value.
///
/// @param name `section.key`; empty where it is about no key
/// @param code `value`, `missing`, `locked`, `unknown`, or `other`
public record SettingFault(String name, String code, String message) {}
