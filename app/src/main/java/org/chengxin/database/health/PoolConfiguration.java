package org.chengxin.database.health;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever takes a connection takes it from an {@link AnsweringPool}. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    @Bean
    static BeanPostProcessor answeringPool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new AnsweringPool(pool) : bean;
            }
        };
    }
}
