package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Reports of decisions about one firm, made for tests. */
public final class TestRecords {

    private final TestCity city;
    private final String name;
    private final String code;

    TestRecords(TestCity city, String name, String code) {
        this.city = city;
        this.name = name;
        this.code = code;
    }

    /** Makes a reporter's penalties in this authority's name the authority's own word, as two persons agree. */
    public static String speaksFor(Member reporter, String authority, JdbcClient owner) {
        String agreement = "代报" + UUID.randomUUID();
        owner.sql("""
                insert into creditfile.agreement (name, reporter, authority, until, types, basis, since)
                values (:name, cast(:reporter as uuid), :authority, date '2099-12-31', '{penalty}', '协议', date '2020-01-01')""")
                .param("name", agreement)
                .param("reporter", reporter.organisation())
                .param("authority", authority)
                .update();
        return agreement;
    }

    /** Makes the reporter what alone gives such a record: a court, a notary office. */
    static void isOf(TestCity city, Member reporter, RecordKind kind, String outcome) {
        kind.department(List.of(outcome))
                .ifPresent(department -> city.done(
                        "organisations/" + reporter.organisation() + "/office",
                        TestCity.object("department", department, "level", "district", "division", "620523")));
    }

    /** A fine of the authority that reports it. */
    ObjectNode penalty(Member authority, String number, String decided, String fine) {
        ObjectNode data = decision(authority, number, decided);
        data.put("violation", "虚假宣传").put("facts", "略").put("fine", fine);
        data.remove("title");
        data.putArray("categories").add("fine");
        return data;
    }

    /** A record in the uniform form. */
    ObjectNode decision(Member authority, String number, String decided) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party").put("name", name).put("kind", "organisation").put("code", code);
        return data.put("number", number)
                .put("authority", authority.name())
                .put("decided", decided)
                .put("title", "事由" + number)
                .put("basis", "依据");
    }

    FactId report(Member from, String type, ObjectNode data) {
        return FactId.parse(city.create(from.token(), type, key(type, data), data.toString()));
    }

    FactId correct(Member from, String type, ObjectNode data, FactId old) {
        TestCity.Result result =
                city.one(from.token(), TestCity.item(type, key(type, data), data.toString(), old.toString(), "更正"));
        assertThat(result.created()).as(result.toString()).isTrue();
        return new FactId(UUID.fromString(result.id()));
    }

    private static String key(String type, ObjectNode data) {
        return type + " " + data.path("number").stringValue();
    }
}
