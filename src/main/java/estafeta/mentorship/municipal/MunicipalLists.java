package estafeta.mentorship.municipal;

import static estafeta.mentorship.municipal.MunicipalRefused.guarded;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts lists of municipal mentors together, a school year each, and notes the papers that approve them. */
@Service
@Transactional
public class MunicipalLists {
    private final MunicipalListRepository lists;
    private final MunicipalMentorRepository mentors;
    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;
    private final MunicipalJournal journal;

    MunicipalLists(
            MunicipalListRepository lists,
            MunicipalMentorRepository mentors,
            JdbcClient db,
            Nodes nodes,
            Today today,
            MunicipalJournal journal) {
        this.lists = lists;
        this.mentors = mentors;
        this.db = db;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** The list of a year, if anybody has begun it. */
    @Transactional(readOnly = true)
    public Optional<MunicipalList> find(NodeId node, SchoolYear year, Viewer viewer) {
        viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(node).scope());
        return lists.findByNodeAndYear(node, year.start());
    }

    /** Whether a year before this one has a list to begin with. */
    @Transactional(readOnly = true)
    public boolean hadBefore(NodeId node, SchoolYear year) {
        return lists.findFirstByNodeAndYearLessThanOrderByYearDesc(node, year.start())
                .isPresent();
    }

    /** Takes mentors who work under the place; who stands in the list already stays as he is. */
    public void add(NodeId node, SchoolYear year, Set<AffiliationId> chosen, @Nullable String theme, Viewer viewer) {
        require(node, viewer);
        if (chosen.isEmpty()) {
            throw MunicipalRefused.nothingChosen();
        }
        var here = here(node, chosen);
        if (here.size() < chosen.size()) {
            throw MunicipalRefused.notHere();
        }
        take(drafted(node, year), here, affiliation -> theme == null || theme.isBlank() ? null : theme.strip());
    }

    /** «Как в прошлом году»: all of the latest list before who still work here. Answers how many do not. */
    public int asBefore(NodeId node, SchoolYear year, Viewer viewer) {
        require(node, viewer);
        var before = lists.findFirstByNodeAndYearLessThanOrderByYearDesc(node, year.start())
                .orElseThrow(MunicipalRefused::nothingBefore);
        var theirs = mentors.findByList(before.id()).stream()
                .collect(Collectors.toMap(MunicipalMentor::affiliation, Function.identity()));
        var here = here(node, theirs.keySet());
        take(drafted(node, year), here, affiliation -> {
            var then = theirs.get(affiliation);
            return then == null ? null : then.theme();
        });
        return theirs.size() - here.size();
    }

    @Transactional(readOnly = true)
    public MunicipalMentor require(MunicipalMentorId id, Viewer viewer) {
        var mentor = mentors.findById(id).orElseThrow(MunicipalRefused::unknown);
        require(list(mentor).node(), viewer);
        return mentor;
    }

    public void theme(MunicipalMentorId id, String theme, Viewer viewer) {
        var mentor = require(id, viewer);
        list(mentor).drafted();
        guarded(() -> mentors.save(mentor.about(theme.isBlank() ? null : theme.strip())));
    }

    public void remove(NodeId node, SchoolYear year, MunicipalMentorId id, Viewer viewer) {
        require(node, viewer);
        var list = lists.findByNodeAndYear(node, year.start()).orElseThrow(MunicipalRefused::removed);
        list.drafted();
        var mentor = mentors.findById(id)
                .filter(line -> line.list().equals(list.id()))
                .orElseThrow(MunicipalRefused::removed);
        mentors.delete(mentor);
        journal.record(MunicipalJournal.REMOVED, list, today.at(node), people(Set.of(mentor.affiliation())));
    }

    /** With the number and date of the paper of the place, typed after registration. */
    public void approve(NodeId node, SchoolYear year, String number, LocalDate signedOn, Viewer viewer) {
        require(node, viewer);
        var list = lists.findByNodeAndYear(node, year.start()).orElseThrow(MunicipalRefused::empty);
        var its = mentors.findByList(list.id());
        if (its.isEmpty()) {
            throw MunicipalRefused.empty();
        }
        if (signedOn.isAfter(today.at(node))) {
            throw MunicipalRefused.later(signedOn, today.at(node));
        }
        var approved = guarded(() -> lists.save(list.approved(number, signedOn)));
        journal.record(
                MunicipalJournal.APPROVED,
                approved,
                signedOn,
                people(its.stream().map(MunicipalMentor::affiliation).collect(Collectors.toSet())));
    }

    public void revise(NodeId node, SchoolYear year, Viewer viewer) {
        require(node, viewer);
        var list = lists.findByNodeAndYear(node, year.start()).orElseThrow(MunicipalRefused::notApproved);
        guarded(() -> lists.save(list.revised()));
        journal.record(MunicipalJournal.REVISED, list, today.at(node), List.of());
    }

    public MunicipalList list(MunicipalMentor mentor) {
        return lists.findById(mentor.list()).orElseThrow(MunicipalRefused::unknown);
    }

    private void require(NodeId node, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(node).scope());
    }

    private MunicipalList drafted(NodeId node, SchoolYear year) {
        var list = lists.findByNodeAndYear(node, year.start())
                .orElseGet(() -> guarded(() -> lists.save(MunicipalList.draft(node, year))));
        list.drafted();
        return list;
    }

    private void take(
            MunicipalList list, Map<AffiliationId, PersonId> chosen, Function<AffiliationId, @Nullable String> theme) {
        var known = mentors.findByList(list.id()).stream()
                .map(MunicipalMentor::affiliation)
                .collect(Collectors.toSet());
        var added = chosen.keySet().stream()
                .filter(affiliation -> !known.contains(affiliation))
                .toList();
        added.forEach(affiliation ->
                guarded(() -> mentors.save(MunicipalMentor.of(list.id(), affiliation, theme.apply(affiliation)))));
        if (!added.isEmpty()) {
            guarded(() -> lists.save(list)); // whoever approves it meanwhile is told that it has changed
            journal.record(
                    MunicipalJournal.ADDED,
                    list,
                    today.at(list.node()),
                    added.stream()
                            .flatMap(affiliation -> Optional.ofNullable(chosen.get(affiliation)).stream())
                            .toList());
        }
    }

    private record Here(AffiliationId id, PersonId person) {}

    /** Which of these work under the place today. */
    private Map<AffiliationId, PersonId> here(NodeId node, Collection<AffiliationId> affiliations) {
        return db
                .sql("""
                        select a.id, a.person
                        from people.affiliation a
                        join kernel.node n on n.id = a.organisation
                        where a.id = any(:ids::uuid[])
                        and a.period @> :today::date
                        and n.path <@ (select path from kernel.node where id = :node)
                        """)
                .param("ids", uuids(affiliations))
                .param("today", today.at(node))
                .param("node", node.value())
                .query(Here.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Here::id, Here::person));
    }

    private List<PersonId> people(Collection<AffiliationId> affiliations) {
        return db
                .sql("select person from people.affiliation where id = any(:ids::uuid[])")
                .param("ids", uuids(affiliations))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private static UUID[] uuids(Collection<AffiliationId> affiliations) {
        return affiliations.stream().map(AffiliationId::value).toArray(UUID[]::new);
    }
}
