package org.chengxin.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AdapterSettingsTest {

    private static AdapterSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("chengxin.adapter", AdapterSettings.class);
    }

    @Test
    void withoutSettingsNothingIsConnected() {
        AdapterSettings settings = settings(Map.of());
        assertThat(settings.systems()).isEmpty();
        assertThat(settings.connection("credit-portal")).isEmpty();
        assertThat(settings.isSimulated("credit-portal")).isFalse();
        assertThat(settings.look()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aSystemIsConnectedByItsWordAlsoIfThatIsANumber() {
        AdapterSettings settings = settings(Map.of(
                "chengxin.adapter.systems.12315.url", "https://desk.example/api/",
                "chengxin.adapter.systems.12315.credential", "geheim",
                "chengxin.adapter.systems.credit-portal.url", "http://127.0.0.1:1",
                "chengxin.adapter.systems.credit-portal.simulated", "true",
                "chengxin.adapter.every", "PT5S"));
        assertThat(settings.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.isSimulated("credit-portal")).isTrue();
        assertThat(settings.isSimulated("12315")).isFalse();
        assertThat(settings.connection("12315").orElseThrow().credential()).isEqualTo("geheim");
        assertThat(settings.connection("12315").orElseThrow().call("submissions"))
                .isEqualTo(URI.create("https://desk.example/api/submissions"));
        assertThat(settings.connection("credit-portal").orElseThrow().call("messages"))
                .isEqualTo(URI.create("http://127.0.0.1:1/messages"));
    }

    @Test
    void anAddressThatIsNoneIsToldAtTheStart() {
        assertThatThrownBy(() -> settings(Map.of("chengxin.adapter.systems.gsxt.url", "no address")))
                .isInstanceOf(BindException.class);
    }
}
