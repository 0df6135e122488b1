package org.relaysms.gateway.server.user;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The tables `users`, `platforms` and `user_platforms`.
@RegisterConstructorMapper(UserDao.UserRow.class)
@RegisterConstructorMapper(UserDao.UserLetter.class)
@RegisterConstructorMapper(Platform.class)
interface UserDao {
  /// A user as stored.
  ///
  /// @param phoneBox the encrypted number, base64
  /// @param createdAt epoch milliseconds
  record UserRow(String id, Optional<String> phoneBox, long createdAt) {}

  /// That a user has the platform of this letter.
  record UserLetter(String userId, String letter) {}

  @SqlUpdate(
      """
      INSERT INTO users (id, password_hash, phone_box, phone_lookup, created_at)
      VALUES (:id, :passwordHash, :phoneBox, :phoneLookup, :createdAt)
      """)
  void insert(
      String id,
      String passwordHash,
      Optional<String> phoneBox,
      Optional<String> phoneLookup,
      long createdAt);

  @SqlQuery("SELECT id, phone_box, created_at FROM users")
  List<UserRow> all();

  @SqlQuery("SELECT id, phone_box, created_at FROM users WHERE id = :id")
  Optional<UserRow> find(String id);

  @SqlQuery("SELECT password_hash FROM users WHERE id = :id")
  Optional<String> passwordHash(String id);

  @SqlQuery("SELECT COUNT(*) FROM users")
  int count();

  @SqlUpdate("UPDATE users SET password_hash = :passwordHash WHERE id = :id")
  boolean changePassword(String id, String passwordHash);

  @SqlUpdate("DELETE FROM users WHERE id = :id")
  boolean delete(String id);

  @SqlUpdate("INSERT INTO user_platforms (user_id, letter) VALUES (:userId, :letter)")
  void link(String userId, String letter);

  @SqlQuery("SELECT user_id, letter FROM user_platforms")
  List<UserLetter> allLetters();

  @SqlQuery("SELECT letter FROM user_platforms WHERE user_id = :userId")
  List<String> letters(String userId);

  @SqlQuery("SELECT name, description, type, letter, logo FROM platforms")
  List<Platform> platforms();

  @SqlQuery(
      """
      SELECT p.name, p.description, p.type, p.letter, p.logo
      FROM platforms p JOIN user_platforms u ON u.letter = p.letter
      WHERE u.user_id = :userId
      """)
  List<Platform> platformsOf(String userId);

  @SqlUpdate(
      """
      INSERT INTO platforms (letter, name, description, type, logo)
      VALUES (:letter, :name, :description, :type, :logo)
      ON CONFLICT (letter) DO UPDATE
      SET name = excluded.name, description = excluded.description,
        type = excluded.type, logo = excluded.logo
      """)
  void offer(String letter, String name, String description, String type, String logo);
}
