// The usual forms of headings, in the languages of the sport.
#include "covered.hpp"
#include "event_csv_columns.hpp"

#include <pursuit/text/fold.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace pursuit {
namespace {

struct Forms {
  CsvKey key;
  std::string_view forms;  ///< small letters without accents and punctuation, each between two bars
};

constexpr auto headings = std::to_array<Forms>({
    {CsvKey::event, "|event|wettbewerb|epreuve|gara|prueba|"},
    {CsvKey::category,
     "|category|class|division|age group|kategorie|klasse|altersklasse|categorie|categoria|"},
    {CsvKey::round, "|round|phase|stage|runde|tour|fase|turno|ronda|"},
    {CsvKey::heat, "|heat|heats|heat no|heat nr|heat number|race|lauf|lauf nr|serie|manche|batteria|manga|"},
    {CsvKey::name,
     "|full name|rider|rider name|cyclist|athlete|athlete name|competitor|team name|name of rider"
     "|fahrer|fahrerin|athlet|athletin|sportler|sportlerin|teilnehmer|name vorname|vorname name"
     "|nachname vorname|vorname nachname|coureur|coureuse|cycliste|concurrent|nom prenom|prenom nom"
     "|nom et prenom|corridore|ciclista|atleta|concorrente|nominativo|cognome e nome|cognome nome"
     "|nome e cognome|nome cognome|corredor|corredora|deportista|competidor|nombre y apellidos"
     "|nombre y apellido|apellidos y nombre|apellido y nombre|surname name|name surname"
     "|surname first name|last name first name|first name last name|"},
    {CsvKey::either_name, "|name|nom|nome|nombre|"},
    {CsvKey::surname,
     "|surname|last name|lastname|family name|nachname|familienname|zuname|nom de famille|cognome"
     "|apellido|apellidos|"},
    {CsvKey::first_name,
     "|first name|firstname|given name|given names|forename|vorname|prenom|nome di battesimo"
     "|nombre de pila|"},
    {CsvKey::team, "|team|mannschaft|equipe|squadra|equipo|"},
    {CsvKey::as, "|as|as printed|"},
    {CsvKey::nation,
     "|nation|nationality|nat|noc|noc code|ioc|ioc code|country code|nationalitat|code pays|cio"
     "|nationalite|nazione|nazionalita|naz|nacion|nacionalidad|"},
    {CsvKey::country, "|country|land|pays|paese|pais|"},
    {CsvKey::club, "|club|trade team|verein|societa|gruppo sportivo|sociedad|"},
    {CsvKey::bib,
     "|bib|bib no|bib nr|bib number|start number|start no|race number|startnummer|startnr|start nr|st nr"
     "|stnr|dossard|dossards|dos|numero dossard|numero di gara|pettorale|dorsal|numero dorsal|"},
    {CsvKey::number, "|number|no|nr|n|num|#|nummer|numero|"},
    {CsvKey::ids, "|ids|"},
    {CsvKey::members,
     "|members|team members|riders|cyclists|line up|lineup|mitglieder|besetzung|aufstellung|coureurs"
     "|membres|composition|componenti|corridori|formazione|componentes|miembros|integrantes|corredores|"},
    {CsvKey::pilot, "|pilot|pilote|pilota|piloto|"},
    {CsvKey::side, "|side|straight|seite|gerade|ligne droite|rettilineo|recta|"},
    {CsvKey::time,
     "|time|result|result irm|time irm|finish time|final time|race time|zeit|endzeit|fahrzeit|laufzeit"
     "|ergebnis|resultat|temps|temps final|chrono|tempo|tempo finale|risultato|tiempo|tiempo final"
     "|resultado|"},
    {CsvKey::status, "|status|irm|statut|stato|estado|"},
    {CsvKey::won, "|won|"},
    {CsvKey::last_lap,
     "|last lap|final lap|letzte runde|schlussrunde|dernier tour|ultimo giro|ultima vuelta|"},
    {CsvKey::caught_at, "|caught at|"},
    {CsvKey::tie_order, "|tie order|"},
    {CsvKey::rank,
     "|rank|rk|pos|position|place|platz|pl|rang|rg|classement|clt|posizione|posto|posicion|puesto|"},
    {CsvKey::seed, "|seed|seeding|setzplatz|tete de serie|testa di serie|cabeza de serie|"},
    {CsvKey::marks, "|marks|mark|"},
    {CsvKey::note,
     "|note|remark|remarks|comment|comments|bemerkung|bemerkungen|anmerkung|anmerkungen|remarque"
     "|remarques|observation|observations|osservazioni|observaciones|"},
    {CsvKey::notes, "|notes|"},
});

// `Start-Nr.` is `start nr`, `Équipe` is `equipe`.
std::string plain(std::string_view heading) {
  std::string key = fold_without_marks(heading);
  constexpr std::string_view punctuation = "_-.,:/()[]";
  std::replace_if(
      key.begin(), key.end(), [&](char c) { return punctuation.find(c) != std::string_view::npos; }, ' ');
  for (std::size_t degree = 0; (degree = key.find("°")) != std::string::npos;) key.replace(degree, 2, " ");
  return fold(key);
}

using KeysByForm = std::unordered_map<std::string_view, CsvKey>;

KeysByForm keys_by_form() {
  KeysByForm keys;
  for (auto [key, forms] : headings) {
    for (forms.remove_prefix(1); !forms.empty(); forms.remove_prefix(forms.find('|') + 1))
      keys.emplace(forms.substr(0, forms.find('|')), key);
  }
  return keys;
}

CsvKey read_form(std::string_view heading) {
  static const KeysByForm keys = keys_by_form();
  const auto known = keys.find(plain(heading));
  return known == keys.end() ? CsvKey::unread : known->second;
}

// `Nom / Name`: known where its parts say the same.
CsvKey read_two_languages(std::string_view heading) {
  const std::size_t bar = heading.find_first_of("/|(\r\n");
  if (bar == std::string_view::npos) return CsvKey::unread;
  const CsvKey first = read_form(heading.substr(0, bar));
  return first == read_form(heading.substr(bar + 1)) ? first : CsvKey::unread;
}

}  // namespace

CsvKey read_heading(std::string_view heading) {
  if (heading.starts_with("x_")) return CsvKey::extra;
  if (read_covered(heading)) return CsvKey::split;
  const CsvKey key = read_form(heading);
  return key == CsvKey::unread ? read_two_languages(heading) : key;
}

}  // namespace pursuit
