package org.chengxin.matter.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.kind.Bureau;

/** Offices of every department with four officers each, and firms: all that the shipped kinds need to be played. */
final class Crew {

    /** A district whose offices are there for these tests. */
    static final String PLACE = "330127";

    /** Another city. */
    private static final String ELSEWHERE = "530100";

    /** Code of the merchant against whom nothing stands. */
    static final String TRUSTED = Codes.social(PLACE, 77_002);

    private static Crew crew;

    final Organisation regulator;
    final Organisation department;
    final Organisation conference;
    final Organisation platform;

    /** Token of the platform's program. */
    final String token;

    final Organisation firm;
    final Organisation outsider;
    final Organisation merchant;

    /** A merchant against whom nothing stands: incentives are given to it alone. */
    final Organisation trusted;

    final Organisation elsewhere;

    private final Bureau bureau;
    private final Accounts accounts;
    private final Map<OrganisationId, List<Caller>> officers = new HashMap<>();

    private Crew(TestCity town, Bureau bureau, Accounts accounts, Offices offices) {
        this.bureau = bureau;
        this.accounts = accounts;
        regulator = bureau.office("market-regulator", "district", PLACE);
        department = bureau.office("commerce", "district", PLACE);
        conference = bureau.cityOffice(offices, "joint-conference-office");
        for (String city : List.of("market-regulator", "posts", "development-reform", "intellectual-property")) {
            bureau.cityOffice(offices, city);
        }
        Member trading = town.newMember("platform");
        elsewhere = bureau.office("market-regulator", "city", ELSEWHERE);
        platform = accounts.organisation(UUID.fromString(trading.organisation()));
        token = trading.token();
        merchant = merchant(town, trading, Codes.social(PLACE, 77_001));
        trusted = merchant(town, trading, TRUSTED);
        firm = bureau.organisation("platform");
        outsider = bureau.organisation("platform");
    }

    private Organisation merchant(TestCity town, Member trading, String code) {
        Organisation merchant = accounts.organisation(
                UUID.fromString(town.newMember("merchant", code).organisation()));
        town.create(
                trading.token(),
                "merchant",
                code,
                "{\"name\":\"" + merchant.name() + "\",\"kind\":\"enterprise\",\"code\":\"" + code + "\"}");
        return merchant;
    }

    static synchronized Crew of(TestCity city, Accounts accounts, Offices offices) {
        if (crew == null) {
            crew = new Crew(city, new Bureau(city, accounts, null), accounts, offices);
        }
        return crew;
    }

    /** Persons of a platform, or of an office, of which the first handles, the second, its head, confirms, the others have nothing to do with it. */
    List<Caller> officers(OrganisationId office) {
        return officers.computeIfAbsent(office, id -> {
            Organisation at = accounts.organisation(id.value());
            if (at.kind() == OrganisationKind.PLATFORM) {
                return List.of(bureau.operator(at), bureau.operator(at));
            }
            return List.of(
                    bureau.officer(at, "handler"),
                    bureau.officer(at, "head"),
                    bureau.officer(at, "handler"),
                    bureau.officer(at, "handler"));
        });
    }

    Organisation organisation(OrganisationId id) {
        return accounts.organisation(id.value());
    }

    /** A firm's program. */
    static Caller program(Organisation of) {
        return new Caller(of, null, null, null, false);
    }
}
