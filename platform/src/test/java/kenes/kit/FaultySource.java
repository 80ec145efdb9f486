package kenes.kit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A process that dies: from the n-th statement or commit on nothing reaches the database, or its answer is lost. */
public final class FaultySource {
  private final DataSource real;
  private final int last;
  private final boolean lands;
  private final AtomicInteger calls = new AtomicInteger();

  /** @param last the number of the fatal call, from 1. @param lands whether it still takes effect, though an error is answered */
  public FaultySource(DataSource real, int last, boolean lands) {
    this.real = real;
    this.last = last;
    this.lands = lands;
  }

  public int calls() {
    return calls.get();
  }

  public DataSource source() {
    return proxy(DataSource.class, (self, method, arguments) ->
        method.getName().equals("getConnection") ? connection((Connection) call(real, method, arguments)) : call(real, method, arguments));
  }

  private Connection connection(Connection connection) {
    return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
      case "commit" -> fallible(connection, method, arguments);
      case "prepareStatement" -> statement((PreparedStatement) call(connection, method, arguments));
      default -> call(connection, method, arguments);
    });
  }

  private PreparedStatement statement(PreparedStatement statement) {
    return proxy(PreparedStatement.class, (self, method, arguments) ->
        method.getName().startsWith("execute") ? fallible(statement, method, arguments) : call(statement, method, arguments));
  }

  private Object fallible(Object target, Method method, Object[] arguments) throws Throwable {
    int number = calls.incrementAndGet();
    if (number < last) {
      return call(target, method, arguments);
    }
    if (number == last && lands) {
      call(target, method, arguments);
    }
    throw new SQLException("the process died at call " + number, "08006");
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException wrapped) {
      throw wrapped.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(FaultySource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
