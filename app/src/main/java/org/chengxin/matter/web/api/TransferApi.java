package org.chengxin.matter.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Offered;
import org.chengxin.matter.Matters.Offers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/matters/transfers}: transfers offered to the caller's office, which takes a matter over only by accepting. */
@RestController
class TransferApi {

    private final Matters matters;

    TransferApi(Matters matters) {
        this.matters = matters;
    }

    /** @param next cursor of the next page; absent on the last one */
    record TransferList(List<Transfer> transfers, @Nullable String next) {}

    /** @param from the offering office */
    record Transfer(String matter, String number, String definition, String from, String reason, String day) {}

    @GetMapping("/api/v1/matters/transfers")
    @Operation(
            summary = "Matters offered to the own office 待接收的移送",
            description =
                    "the oldest first; an officer answers one by the step accept-transfer or decline-transfer 先移送的在前；由工作人员接收或者退回")
    TransferList transfers(
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        Offers offers = matters.offered(after, limit, caller);
        return new TransferList(
                offers.offered().stream().map(TransferApi::transfer).toList(), offers.next());
    }

    private static Transfer transfer(Offered offered) {
        return new Transfer(
                offered.id().toString(),
                offered.number(),
                offered.definition(),
                offered.from(),
                offered.reason(),
                offered.day().toString());
    }
}
