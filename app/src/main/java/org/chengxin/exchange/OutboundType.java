package org.chengxin.exchange;

import java.util.Set;
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
}
