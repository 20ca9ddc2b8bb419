package org.chengxin.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.field.Schema;

/** A type of data that is shared with other organisations; a component of the module that owns the data. */
public interface OutboundType {

    /**
     * What is shared, with whom and on which basis; an entry of the public catalogue. Purpose and retention stand in
     * the texts {@code exchange.purpose.NAME} and {@code exchange.retention.NAME}.
     *
     * @param name a singular word of the glossary; {@code type.NAME} is its name in both languages
     * @param schema the shared fields, and no others
     * @param receivers kinds of organisation that may receive it by law; others need an agreement
     * @param basis the law that allows the sharing, in Chinese, with its article
     * @param addressed whether each thing is made out to one organisation, which {@link OutboundType#madeOutTo} names, and goes to no other;
     *     its events are about that organisation
     */
    record Declaration(String name, Schema schema, Set<OrganisationKind> receivers, String basis, boolean addressed) {

        /** Of things that go to whoever may know of their subjects. */
        public Declaration(String name, Schema schema, Set<OrganisationKind> receivers, String basis) {
            this(name, schema, receivers, basis, false);
        }

        /** The name of its schema in the description of the calls: {@code public-record} is {@code PublicRecord}. */
        public String schemaName() {
            return Arrays.stream(name.split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }
    }

    Declaration declaration();

    default String name() {
        return declaration().name();
    }

    /** Returns which of these things must not go on to such a receiver, since no law publishes them and their provider has not consented. */
    default Set<UUID> heldBack(Collection<Event> events, OrganisationKind receiver) {
        return Set.of();
    }

    /** Returns which of these things are made out to an organisation, of a type of which each is to one. */
    default Set<UUID> madeOutTo(OrganisationId receiver, Collection<UUID> things) {
        return Set.of();
    }
}
