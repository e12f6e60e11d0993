package estafeta.organisation;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import estafeta.organisation.structure.StructureField;
import estafeta.organisation.structure.StructureLists;
import estafeta.organisation.structure.StructureRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What routes of organisations are asked for. */
@Configuration(proxyBeanMethods = false)
class OrganisationMatrixThings {
    @Bean
    MatrixThing headThing(OrganisationGiven given) {
        return new MatrixThing(
                "head",
                school -> given.head(school, "Главнова", OrganisationGiven.LONG_AGO)
                        .value());
    }

    /** A list brought to the territory the school stands in. */
    @Bean
    MatrixThing structureListThing(StructureLists lists, OrganisationGiven given, JdbcClient db) {
        return new MatrixThing("structure-list", school -> {
            var above = db.sql("""
                            select a.id from kernel.node n join kernel.node a on a.path = subpath(n.path, 0, -1)
                            where n.id = :school
                            """)
                    .param("school", school.value())
                    .query(UUID.class)
                    .single();
            var row = new StructureRow(2, Map.of(StructureField.FULL, "Новая школа", StructureField.SHORT, "Новая"));
            return given.as(() -> lists.bring(new NodeId(above), "Школы.csv", List.of(row), OrganisationGiven.SYSTEM));
        });
    }
}
