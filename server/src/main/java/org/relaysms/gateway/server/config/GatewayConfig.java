package org.relaysms.gateway.server.config;

/// Every setting of the server (contract section 10). Immutable.
public record GatewayConfig(
    ApiConfig api,
    WebSocketConfig webSocket,
    SyncConfig sync,
    SecurityConfig security,
    UsersConfig users,
    UserManagementConfig userManagement,
    SeedsConfig seeds,
    DatabaseConfig database,
    AdminConfig admin,
    CorsConfig cors,
    LimitsConfig limits) {

  static GatewayConfig read(Draft draft) {
    var users = UsersConfig.read(draft.section("users"));
    knowLaterSections(draft);
    return new GatewayConfig(
        ApiConfig.read(draft),
        WebSocketConfig.read(draft),
        SyncConfig.read(draft.section("sync")),
        SecurityConfig.read(draft.section("security")),
        users,
        UserManagementConfig.read(draft.section("user_management_api"), users.directory()),
        SeedsConfig.read(draft.section("seeds")),
        DatabaseConfig.read(draft.section("database")),
        AdminConfig.read(draft.section("admin")),
        CorsConfig.read(draft.section("cors")),
        LimitsConfig.read(draft.section("limits")));
  }

  /// Sections that only messages need: understood in a pasted file, read by nobody yet.
  private static void knowLaterSections(Draft draft) {
    draft.section("dev_api").known("auth_id", "auth_key", "authentication_url");
    draft.section("backend_publisher").known("endpoint", "host", "port");
    draft.section("publisher").known("endpoint", "host", "port", "url", "secret");
    draft.section("publisher_api").known("host", "port");
    draft.section("messages").known("letters", "when_full");
  }
}
