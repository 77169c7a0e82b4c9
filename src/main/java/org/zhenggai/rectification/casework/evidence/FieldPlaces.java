package org.zhenggai.rectification.casework.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.plot.Plot;
import org.zhenggai.rectification.casework.plot.PlotStore;

/** Where an officer may take photos now: at the inspections he carries out, and for the open cases his unit answers for. */
@Service
@Transactional(readOnly = true)
public class FieldPlaces {

    /**
     * One place.
     *
     * @param inspection     key of the inspection, null for evidence of the responsible unit; {@code inspectionName} likewise
     * @param plot           null while nobody entered it
     */
    public record Place(String caseNumber, String title, String village, Plot plot, String inspection, String inspectionName) {}

    /** What the page of the field needs to work on without the server. */
    public record Field(String officer, List<Place> places, List<Type> types, List<Type> inspectionTypes) {}

    /** A type of photo. */
    public record Type(String code, String name) {}

    private record Case(long id, String caseNumber, String title, String village) {}

    /** More nobody scrolls through on a phone; the rest is reached from their tasks. */
    private static final int MOST = 200;
    private static final String COLUMNS = "select c.id, c.case_number, c.title, c.village from case_standing c";

    private final FieldDesk desk;
    private final EvidenceRights rights;
    private final EvidenceTypes types;
    private final PlotStore plots;
    private final JdbcClient jdbc;

    FieldPlaces(FieldDesk desk, EvidenceRights rights, EvidenceTypes types, PlotStore plots, JdbcClient jdbc) {
        this.desk = desk;
        this.rights = rights;
        this.types = types;
        this.plots = plots;
        this.jdbc = jdbc;
    }

    public Field of(String userId) {
        List<Place> places = new ArrayList<>();
        desk.open(userId).forEach(one -> jdbc.sql(COLUMNS + " where c.case_number = :number and c.ended_on is null")
                .param("number", one.caseNumber()).query(Case.class).optional()
                .ifPresent(found -> places.add(place(found, one.key(), one.name()))));
        rights.submittingUnit(userId).ifPresent(unit -> jdbc.sql(COLUMNS + " " + """
                where c.ended_on is null and exists (select 1 from case_party p
                   where p.case_id = c.id and p.unit_id = :unit and p.role <> 'SUPERVISING') order by c.case_number limit :most""")
                .param("unit", unit).param("most", MOST).query(Case.class).list().forEach(found -> places.add(place(found, null, null))));
        return new Field(userId, places, photos(false), photos(true));
    }

    private Place place(Case found, String inspection, String name) {
        return new Place(found.caseNumber(), found.title(), found.village(), plots.find(found.id()).orElse(null), inspection, name);
    }

    private List<Type> photos(boolean inspection) {
        return types.all().stream().filter(EvidenceType::photo).filter(type -> type.inspection() == inspection)
                .map(type -> new Type(type.code(), type.name())).toList();
    }
}
