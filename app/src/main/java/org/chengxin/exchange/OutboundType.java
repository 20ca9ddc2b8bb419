package org.chengxin.exchange;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Schema;

/** A type of thing that leaves the house; a component of the module that owns the things. */
public interface OutboundType {

    /**
     * What leaves, to whom and why; an entry of the public catalogue. What it is for and how long a receiver may keep it stand in
     * the texts {@code exchange.purpose.NAME} and {@code exchange.retention.NAME}.
     *
     * @param name a singular word of the glossary; {@code type.NAME} is its name in both languages
     * @param schema the fields that leave, and no others
     * @param receivers kinds of organisation that may receive it
     * @param basis the law or agreement under which it leaves, in Chinese, with its article
     */
    record Declaration(String name, Footing footing, Schema schema, Set<OrganisationKind> receivers, String basis) {}

    Declaration declaration();

    default String name() {
        return declaration().name();
    }

    /** Keeps that an organisation has had these things, so that what happens to them later follows it. */
    void received(OrganisationId by, Collection<Event> events);

    /** Those of these things that an organisation has had, in any version. */
    Set<UUID> had(OrganisationId by, Collection<UUID> things);
}
