package org.chengxin.exchange.web;

import java.util.List;
import org.chengxin.exchange.OutboundType.Declaration;
import org.chengxin.exchange.agreement.SharingAgreement;

/** 共享目录: each type of shared data, field by field. */
public record CataloguePage(List<Entry> entries) {

    /**
     * A type.
     *
     * @param receivers words of the kinds of organisation that receive it by law, in the order of their declaration
     * @param agreements those in force that name it
     * @param fields nested ones after their object
     */
    public record Entry(
            Declaration type, List<String> receivers, List<SharingAgreement> agreements, List<Line> fields) {}

    /**
     * A field.
     *
     * @param path with enclosing objects, such as {@code party.code}
     * @param form word of its format
     */
    public record Line(String path, String name, String form) {}
}
