package org.chengxin.simulation.stories;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;
import org.chengxin.simulation.City;
import org.chengxin.simulation.DemoAccess;
import org.chengxin.simulation.Organisation;
import org.chengxin.simulation.Settlement;
import org.chengxin.simulation.material.Town;

/** Everybody of a city who can act: people by the name of their account, programs by the key of their organisation. */
public final class Players {

    private final URI server;
    private final City city;
    private final Settlement settlement;
    private final Map<String, Matters> matters = new ConcurrentHashMap<>();
    private final Map<String, ChengxinClient> clients = new ConcurrentHashMap<>();

    public Players(URI server, City city, Settlement settlement) {
        this.server = server;
        this.city = city;
        this.settlement = settlement;
    }

    /** The calls of an account, or else of an organisation's program. */
    public Matters as(String who) throws ClientException, InterruptedException {
        Matters known = matters.get(who);
        if (known == null) {
            known = enter(who);
            matters.put(who, known);
        }
        return known;
    }

    /** As {@link #as}, of somebody who has just signed in: who confirms another's act does so. */
    Matters signedInAnew(String who) throws ClientException, InterruptedException {
        Matters fresh = enter(who);
        matters.put(who, fresh);
        return fresh;
    }

    private Matters enter(String who) throws ClientException, InterruptedException {
        for (DemoAccess.Account account : settlement.accounts()) {
            if (account.name().equals(who)) {
                return Matters.signedIn(server, who, account.password());
            }
        }
        return new Matters(server, settlement.token(who));
    }

    /** A form on Hangzhou with this city's names. */
    Map<String, Object> here(Map<String, Object> form) {
        return city.town().here(form);
    }

    /** Client of an organisation's program. */
    ChengxinClient reporting(String key) {
        return clients.computeIfAbsent(key, reporter -> new ChengxinClient(server, settlement.token(reporter)));
    }

    /** A look from outside with the token of an organisation's program. */
    Outsider program(String key) {
        return new Outsider(server, settlement.token(key));
    }

    /** A look as anybody in the street. */
    Outsider passerBy() {
        return new Outsider(server, "");
    }

    /** Social credit code of an organisation as a story says it: forms are said anew for where the city lies. */
    public String code(String key) {
        return organisation(key).code();
    }

    /** An organisation as a story says it. */
    Organisation organisation(String key) {
        return city.in(Town.HANGZHOU).organisations().stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A text on Hangzhou with this city's names. */
    String here(String words) {
        return city.town().here(words);
    }

    /** The key of the office of that name. */
    public String office(String name) {
        return city.organisations().stream()
                .filter(organisation -> organisation.name().equals(name))
                .map(Organisation::key)
                .findFirst()
                .orElseThrow();
    }
}
