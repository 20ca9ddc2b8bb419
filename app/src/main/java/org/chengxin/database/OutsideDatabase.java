package org.chengxin.database;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An external server on which an administrator has created two roles. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty({"spring.datasource.url", "chengxin.database.owner.username"})
class OutsideDatabase {

    @Bean
    SchemaOwner outsideOwner(JdbcConnectionDetails connection, OwnerSettings settings) {
        String password = settings.password() == null ? "" : settings.password();
        return new SchemaOwner(
                connection.getJdbcUrl(), new DatabaseUser(Objects.requireNonNull(settings.username()), password));
    }
}
