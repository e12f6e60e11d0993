package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The folder, the pack for the site and the note of the school year, on the card of an organisation that leads pairs. */
@Component
class YearOnOrganisationCard implements CardSection<NodeId> {
    private static final int ORDER = 35;
    private final Nodes nodes;
    private final JdbcClient db;

    YearOnOrganisationCard(Nodes nodes, JdbcClient db) {
        this.nodes = nodes;
        this.db = db;
    }

    @Override
    public List<Section> sections(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        return viewer.may(Permission.SEE_MENTORSHIPS, scope) && leads(node)
                ? List.of(Section.of(t("Наставничество за учебный год"), ORDER, output -> {
                    if (viewer.may(Permission.SEE_PRIVATE, scope)) {
                        output.writeContent("<p><a href=\"/folder/" + node.value() + "\">");
                        output.writeUserContent(t("Папка наставничества: что есть, чего не хватает"));
                        output.writeContent("</a></p><p><a href=\"/site-pack/" + node.value() + "\">");
                        output.writeUserContent(t("Пакет для сайта"));
                        output.writeContent("</a></p>");
                    }
                    output.writeContent("<p><a href=\"/mentorships/at/" + node.value() + "/note\" download>");
                    output.writeUserContent(t("Справка к педсовету: скачать для печати"));
                    output.writeContent(
                            "</a> · <a href=\"/mentorships/at/" + node.value() + "/note.pdf\" download>PDF</a></p>");
                }))
                : List.of();
    }

    private boolean leads(NodeId node) {
        return db.sql("select exists (select from mentorship.mentorship where node = :node)")
                .param("node", node.value())
                .query(Boolean.class)
                .single();
    }
}
