package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("demo-access.json"), text);
    }

    @Test
    void readsTheFileOfTheDemo() throws IOException {
        Access access = Access.read(file("""
                {"url":"http://127.0.0.1:8080","accounts":[{"name":"wang","password":"p","role":"officer",
                 "organisation":"市局"}],"tokens":{"platform":"secret-p","department":"secret-d"}}"""));
        assertThat(access.url()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(access.accounts()).containsExactly(new Access.Account("wang", "p", "officer", "市局"));
        assertThat(access.tokens()).containsEntry("department", "secret-d");
        assertThat(access.toString()).doesNotContain("secret").doesNotContain("password");
    }

    @Test
    void saysWhatIsWrongWithAnotherFile() throws IOException {
        for (String text : new String[] {"", "[]", "{\"url\":\"http://x\"}", "not json"}) {
            Path file = file(text);
            assertThatThrownBy(() -> Access.read(file)).hasMessageContaining("no access file");
        }
        Path file = file("{\"url\":\"::\",\"tokens\":{}}");
        assertThatThrownBy(() -> Access.read(file)).hasMessageContaining("url");
        assertThatThrownBy(() -> Access.read(folder.resolve("none"))).isInstanceOf(IOException.class);
    }
}
