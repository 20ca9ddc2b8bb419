package org.chengxin.evidence.key;

import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.key.KeysInUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's key ring, opened once at start and locked against key commands. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean(destroyMethod = "close")
    KeysInUse keysInUse(DataDirectory directory) {
        return KeysInUse.byServer(directory);
    }

    @Bean
    Keyring keyring(DataDirectory directory, KeyringSettings settings, KeysInUse held) {
        return Keyring.open(directory, settings.toSettings());
    }
}
