package org.chengxin.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.exchange.OutboundType.Declaration;
import org.chengxin.exchange.OutboundTypes;
import org.chengxin.exchange.agreement.SharingAgreement;
import org.chengxin.exchange.agreement.SharingAgreements;
import org.chengxin.field.Field;
import org.chengxin.field.Schema;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /exchange}: the catalogue of shared data, receivers and bases, generated from the declarations themselves. */
@Controller
class CataloguePages {

    private final OutboundTypes types;
    private final SharingAgreements agreements;

    CataloguePages(OutboundTypes types, SharingAgreements agreements) {
        this.types = types;
        this.agreements = agreements;
    }

    @GetMapping("/exchange")
    ModelAndView catalogue() {
        List<SharingAgreement> inForce = agreements.inForce();
        return new ModelAndView(
                "exchange/catalogue",
                "page",
                new CataloguePage(types.all().stream()
                        .map(type -> entry(type.declaration(), inForce))
                        .toList()));
    }

    private static CataloguePage.Entry entry(Declaration type, List<SharingAgreement> inForce) {
        List<CataloguePage.Line> lines = new ArrayList<>();
        describe(type.schema(), "", lines);
        return new CataloguePage.Entry(
                type,
                type.receivers().stream().sorted().map(kind -> kind.word()).toList(),
                inForce.stream()
                        .filter(each -> each.types().contains(type.name()))
                        .toList(),
                lines);
    }

    private static void describe(Schema schema, String around, List<CataloguePage.Line> lines) {
        for (Field field : schema.fields()) {
            String path = around + field.name();
            lines.add(new CataloguePage.Line(path, field.name(), field.form()));
            field.inner().ifPresent(inner -> describe(inner, path + ".", lines));
        }
    }
}
