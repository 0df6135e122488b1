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
    LimitsConfig limits) {}
