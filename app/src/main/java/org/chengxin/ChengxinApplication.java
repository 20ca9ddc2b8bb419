package org.chengxin;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The server; the {@code chengxin} command starts it for {@code serve} and {@code demo}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class ChengxinApplication {

    /** The system clock: log, checkpoints, leases, sessions and tokens. Legal dates have a clock of their own in {@code rule}. */
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ChengxinApplication.class, arguments);
    }
}
