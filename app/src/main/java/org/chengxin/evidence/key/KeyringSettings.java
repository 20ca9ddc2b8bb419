package org.chengxin.evidence.key;

import java.nio.file.Path;
import org.chengxin.evidencelog.key.KeySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@link KeySettings} from the server's configuration. */
@ConfigurationProperties("chengxin.keys")
record KeyringSettings(
        @Nullable String passphrase, @Nullable Path file) {

    KeySettings toSettings() {
        return new KeySettings(passphrase, file);
    }
}
