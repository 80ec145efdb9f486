# Sets JAVA_HOME to a JDK 25 or newer, or explains in one line what to install and ends.
# Sourced by ./kenes and ./mvnw, so that both find the same Java. Linux and macOS.
kenes_java_ok() { [ -x "$1/bin/javac" ] && [ "$("$1/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" -ge 25 ] 2>/dev/null; }
kenes_find_java() {
  if [ -n "${JAVA_HOME:-}" ] && kenes_java_ok "$JAVA_HOME"; then return 0; fi
  for kenes_home in /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if kenes_java_ok "$kenes_home"; then JAVA_HOME=$kenes_home; export JAVA_HOME; return 0; fi
  done
  if kenes_javac=$(command -v javac 2>/dev/null); then
    kenes_home=$(cd "$(dirname "$(readlink -f "$kenes_javac" 2>/dev/null || echo "$kenes_javac")")/.." && pwd)
    if kenes_java_ok "$kenes_home"; then JAVA_HOME=$kenes_home; export JAVA_HOME; return 0; fi
  fi
  echo "Kenes needs a JDK 25: install one (for example Eclipse Temurin 25, or 'openjdk-25-jdk') and set JAVA_HOME to it." >&2
  return 1
}
kenes_find_java || exit 1
