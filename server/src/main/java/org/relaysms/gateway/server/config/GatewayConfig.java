package org.relaysms.gateway.server.config;

import java.util.Optional;

/// Every setting of the server (contract section 10). Immutable.
///
/// @param devApi with `backendPublisher` what remote mode looks senders up by
/// @param twilio there where its webhook is on
public record GatewayConfig(
    ApiConfig api,
    WebSocketConfig webSocket,
    SyncConfig sync,
    SecurityConfig security,
    UsersConfig users,
    UserManagementConfig userManagement,
    SeedsConfig seeds,
    AlertsConfig alerts,
    MessagesConfig messages,
    PublisherConfig publisher,
    PublisherApiConfig publisherApi,
    Optional<DevApiConfig> devApi,
    Optional<BackendPublisherConfig> backendPublisher,
    Optional<TwilioConfig> twilio,
    DatabaseConfig database,
    AdminConfig admin,
    CorsConfig cors,
    LimitsConfig limits) {

  static GatewayConfig read(Draft draft) {
    var users = UsersConfig.read(draft.section("users"));
    return new GatewayConfig(
        ApiConfig.read(draft),
        WebSocketConfig.read(draft),
        SyncConfig.read(draft.section("sync")),
        SecurityConfig.read(draft.section("security")),
        users,
        UserManagementConfig.read(draft.section("user_management_api"), users.directory()),
        SeedsConfig.read(draft.section("seeds")),
        AlertsConfig.read(draft.section("alerts")),
        MessagesConfig.read(draft.section("messages")),
        PublisherConfig.read(draft.section("publisher")),
        PublisherApiConfig.read(draft),
        DevApiConfig.read(draft.section("dev_api")),
        BackendPublisherConfig.read(draft.section("backend_publisher")),
        TwilioConfig.read(draft.section("twilio")),
        DatabaseConfig.read(draft.section("database")),
        AdminConfig.read(draft.section("admin")),
        CorsConfig.read(draft.section("cors")),
        LimitsConfig.read(draft.section("limits")));
  }
}
