package org.chengxin.simulation.report;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.deal.Deal;
import org.chengxin.simulation.deal.Delivery;
import org.chengxin.simulation.deal.Line;
import org.chengxin.simulation.deal.Payment;
import org.chengxin.simulation.deal.Scan;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.trade.Trade;

/** The trade of the city in the order in which it was placed: each order with all that followed until today. */
public final class TradeLedger implements Ledger {

    private static final String CURRENCY = "CNY";

    private final Trade trade;
    private final long now;

    public TradeLedger(Trade trade) {
        this.trade = trade;
        this.now = trade.now();
    }

    @Override
    public int size() {
        return trade.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        Deal deal = trade.deal(number);
        String platform = deal.merchant().platform().key();
        outbox.add(platform, "order", deal.key(), order(deal));
        for (int i = 1; i <= deal.payments().size(); i++) {
            outbox.add(platform, "payment", deal.key() + "-P" + i, payment(deal, i));
        }
        Delivery delivery = deal.delivery();
        if (delivery != null) {
            outbox.add(platform, "parcel", deal.key() + "-D1", parcel(deal, delivery));
            scans(delivery, outbox);
        }
        ReviewReports.add(deal, now, outbox);
    }

    private static Fields order(Deal deal) {
        List<Fields> lines = new ArrayList<>(deal.lines().size());
        for (Line line : deal.lines()) {
            lines.add(line(line, lines.size() + 1));
        }
        return new Fields()
                .instant("placed", deal.placed())
                .text("currency", CURRENCY)
                .text("status", deal.status())
                .text("buyer", deal.buyer().pseudonym())
                .instant("paid", deal.paid())
                .instant("promised", deal.promised())
                .text("destination", deal.buyer().home().name())
                .text("destinationDivision", deal.buyer().home().code())
                .text("session", deal.session())
                .objects("lines", lines);
    }

    private static Fields line(Line line, int item) {
        return new Fields()
                .text("item", Integer.toString(item))
                .text("merchant", line.merchant().key())
                .text("shop", line.shop().key())
                .text("product", line.product())
                .text("title", line.title())
                .text("category", line.category().name())
                .number("quantity", line.quantity())
                .amount("price", line.price())
                .amount("freight", line.freight());
    }

    private static Fields payment(Deal deal, int sequence) {
        Payment payment = deal.payments().get(sequence - 1);
        return new Fields()
                .text("order", deal.key())
                .number("sequence", sequence)
                .text("method", payment.method())
                .amount("amount", payment.amount())
                .text("currency", CURRENCY)
                .number("installments", payment.installments())
                .instant("paid", deal.paid())
                .text("payer", payment.payer());
    }

    /** The biggest platform names carriers by code, the others by name. */
    private Fields parcel(Deal deal, Delivery delivery) {
        boolean byCode = deal.merchant().platform().key().equals("xixi");
        return new Fields()
                .text("order", deal.key())
                .text(
                        "carrier",
                        byCode
                                ? delivery.carrier().entity().code()
                                : delivery.carrier().entity().name())
                .text("waybill", delivery.waybill())
                .instant("handedOver", delivery.handedOver())
                .instant("delivered", delivery.delivered() < now ? delivery.delivered() : 0)
                .number("grams", delivery.grams())
                .text("originDivision", delivery.origin().code())
                .text("destinationDivision", delivery.destination().code());
    }

    private void scans(Delivery delivery, Outbox outbox) {
        int number = 0;
        for (Scan scan : delivery.scans()) {
            number++;
            if (scan.at() < now) {
                outbox.add(delivery.carrier().key(), "scan", delivery.waybill() + "-" + number, scan(delivery, scan));
            }
        }
    }

    private static Fields scan(Delivery delivery, Scan scan) {
        Fields fields = new Fields()
                .text("waybill", delivery.waybill())
                .instant("at", scan.at())
                .text("step", scan.step())
                .text("outlet", scan.outlet() == null ? null : scan.outlet().key())
                .text("courier", scan.courier() == null ? null : scan.courier().key())
                .text("division", scan.place().code());
        return scan.grams() > 0 ? fields.number("grams", scan.grams()) : fields;
    }
}
