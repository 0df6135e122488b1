-- What the operator decided while the server ran, one row a decision.
CREATE TABLE operator_choice (
  name  VARCHAR(64)  NOT NULL PRIMARY KEY,
  value VARCHAR(255) NOT NULL
);
