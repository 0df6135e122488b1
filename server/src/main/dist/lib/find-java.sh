# Sourced by the start scripts, the Makefile and .ci/run: finds a JDK 25 and exports JAVA_HOME, or says what to
# install and exits with 2. Looks at JAVA_HOME, then at the usual places of Linux, macOS and the SDK managers.

java_feature_version() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_java_25() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ "$(java_feature_version "$home")" = 25 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_java_25); then
  echo "No Java 25 found. Install a JDK 25 (for example the package temurin-25-jdk or openjdk-25-jdk), or set JAVA_HOME to one." >&2
  exit 2
fi
export JAVA_HOME
