package org.chengxin;

import jakarta.servlet.Filter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Counts how often a request of the shared server waits for the database: each statement and each end of a transaction. Bulk
 * copies go past it. A transaction begins with its first statement, in one message.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RoundTrips {

    private static final ThreadLocal<AtomicInteger> COUNTED = new ThreadLocal<>();
    private static final Map<String, Integer> LAST = new ConcurrentHashMap<>();

    /** Of a request with this method and path, without its query; once for each, since the answer is there before the count. */
    public static int of(String method, String path) {
        return Eventually.eventually()
                .pollInterval(Duration.ofMillis(5))
                .until(() -> LAST.remove(method + " " + path), Objects::nonNull);
    }

    /** Of what this thread does. */
    public static int during(Runnable work) {
        AtomicInteger counted = new AtomicInteger();
        COUNTED.set(counted);
        try {
            work.run();
        } finally {
            COUNTED.remove();
        }
        return counted.get();
    }

    @Bean
    FilterRegistrationBean<Filter> roundTripsFilter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            AtomicInteger counted = new AtomicInteger();
            COUNTED.set(counted);
            try {
                chain.doFilter(request, response);
            } finally {
                COUNTED.remove();
                var http = (jakarta.servlet.http.HttpServletRequest) request;
                LAST.put(http.getMethod() + " " + http.getRequestURI(), counted.get());
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
            }
        };
    }

    private static <T> T counted(Class<T> type, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            AtomicInteger counted = COUNTED.get();
            if (counted != null && (name.startsWith("execute") || name.equals("commit") || name.equals("rollback"))) {
                counted.incrementAndGet();
            }
            try {
                Object result = method.invoke(real, arguments);
                if (method.getReturnType() == Connection.class && result != null && type == DataSource.class) {
                    return counted(Connection.class, (Connection) result);
                }
                if (result instanceof PreparedStatement statement && type == Connection.class) {
                    return counted(PreparedStatement.class, statement);
                }
                if (result instanceof Statement statement && type == Connection.class) {
                    return counted(Statement.class, statement);
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
