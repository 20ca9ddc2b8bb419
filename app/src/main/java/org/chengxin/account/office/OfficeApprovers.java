package org.chengxin.account.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Role;
import org.chengxin.code.DivisionCode;
import org.chengxin.database.RequestCache;
import org.chengxin.rule.proposal.Approver;
import org.chengxin.rule.proposal.Approvers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Approver attributes of a person: office of this city, post, role. */
@Component
class OfficeApprovers implements Approvers {

    private static final String WHOLE_CITY = "city";
    private static final String SELECT = """
            select a.id, a.role, a.post, a.certified_until, a.organisation, o.department, o.level, o.division
            from account.account a join account.organisation o on o.id = a.organisation
            where a.left_at is null and a.disabled_at is null""";

    private final JdbcClient sql;
    private final DivisionCode city;

    OfficeApprovers(JdbcClient sql, @Value("${chengxin.city}") String city) {
        this.sql = sql;
        this.city = DivisionCode.parse(city);
    }

    @Override
    public Optional<Approver> find(UUID account) {
        return RequestCache.get(
                Approver.class,
                account,
                () -> sql.sql(SELECT + " and a.id = :id")
                        .param("id", account)
                        .query((row, index) -> approver(row))
                        .optional());
    }

    @Override
    public List<Approver> deciders() {
        return sql.sql(SELECT + " and (a.post = :head or a.role in (:administrators))")
                .param("head", Offices.Post.HEAD.name())
                .param("administrators", List.of(Role.ADMINISTRATOR.name(), Role.SECURITY_ADMINISTRATOR.name()))
                .query((row, index) -> approver(row))
                .list();
    }

    private Approver approver(ResultSet row) throws SQLException {
        String role = row.getString("role");
        String division = row.getString("division");
        boolean here = role.equals(Role.OFFICER.name())
                && division != null
                && DivisionCode.tryParse(division)
                        .filter(place -> place.isWithin(city))
                        .isPresent();
        return new Approver(
                row.getObject("id", UUID.class),
                here ? row.getString("department") : null,
                here && WHOLE_CITY.equals(row.getString("level")),
                Offices.Post.HEAD.name().equals(row.getString("post")),
                row.getObject("certified_until", LocalDate.class),
                role.equals(Role.ADMINISTRATOR.name()) || role.equals(Role.SECURITY_ADMINISTRATOR.name()),
                speaksForItsOrganisation(role, row.getString("post"))
                        ? row.getObject("organisation", UUID.class)
                        : null);
    }

    private static boolean speaksForItsOrganisation(String role, @Nullable String post) {
        return switch (Role.valueOf(role)) {
            case PLATFORM_OPERATOR, LOGISTICS_OPERATOR, MERCHANT, AGENCY, ASSOCIATION -> true;
            case OFFICER -> Offices.Post.HEAD.name().equals(post);
            default -> false;
        };
    }
}
