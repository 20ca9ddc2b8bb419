package org.chengxin.adapter.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which outside systems are connected, and how often they are called. One without an address is a contract alone.
 *
 * @param systems by the word of the system
 * @param every pause between two rounds
 * @param look how long after a thing was taken its page over there is looked at; a tenth of it before another look if it did not
 *     stand there yet
 */
@ConfigurationProperties("chengxin.adapter")
public record AdapterSettings(
        @DefaultValue Map<String, Connection> systems,
        @DefaultValue("PT15S") Duration every,
        @DefaultValue("PT24H") Duration look) {

    /**
     * Where a system is.
     *
     * @param url under which its calls lie
     * @param credential sent as {@code Authorization: Bearer}; empty for none
     * @param pages where the pages lie that it tells, if elsewhere than its calls
     * @param simulated whether it is a simulator, told wherever it is shown
     */
    public record Connection(
            URI url,
            @DefaultValue("") String credential,
            @DefaultValue("") String pages,
            @DefaultValue("false") boolean simulated) {

        URI call(String path) {
            return URI.create(url.toString().replaceAll("/+$", "") + "/" + path);
        }

        /** Whether a page that it tells lies where its pages are. */
        boolean hasPage(URI page) {
            URI place = pages.isEmpty() ? url : URI.create(pages);
            return place.getScheme().equals(page.getScheme())
                    && String.valueOf(place.getAuthority()).equals(page.getAuthority());
        }

        /** Without the credential. */
        @Override
        public String toString() {
            return "Connection[" + url + "]";
        }
    }

    public Optional<Connection> connection(String system) {
        return Optional.ofNullable(systems.get(system));
    }

    /** Whether a system is connected to a simulator: 模拟. */
    public boolean isSimulated(String system) {
        return connection(system).map(Connection::simulated).orElse(false);
    }
}
