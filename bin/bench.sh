# For the commands that measure: builds Kenes and its tests, and sets kenes_bench to what runs a class of the tests.
# Sourced from the project's folder.
. bin/java25.sh
./kenes --help >/dev/null
./mvnw -q -DskipTests test-compile
kenes_bench_classpath=platform/target/test-classes:schema/target/test-classes:platform/target/kenes.jar
for kenes_jar in platform/target/lib/*.jar; do kenes_bench_classpath=$kenes_bench_classpath:$kenes_jar; done
kenes_bench() {
  "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Djava.util.logging.config.file=bin/bench-logging.properties \
    -cp "$kenes_bench_classpath" "$@"
}
echo "Machine: $(getconf _NPROCESSORS_ONLN) processors, load $(uptime | sed 's/.*load average[s]*: //')"
