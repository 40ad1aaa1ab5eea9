<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Heritage {version}</source>
        <translation>Heritage {version}</translation>
    </message>
    <message>
        <source>About Heritage</source>
        <translation>À propos de Heritage</translation>
    </message>
    <message>
        <source>A registry of damage to heritage sites, of its sources, and of what repair would take.</source>
        <translation>Un registre des dommages subis par les sites du patrimoine, de leurs sources et de ce que demanderait la réparation.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>New person or organisation</source>
        <translation>Nouvelle personne ou organisation</translation>
    </message>
    <message>
        <source>Edit person or organisation</source>
        <translation>Modifier la personne ou l’organisation</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Ajouter un rôle</translation>
    </message>
    <message>
        <source>Protected: never leaves the registry unredacted</source>
        <translation>Protégé&#xa0;: ne sort jamais du registre sans être masqué</translation>
    </message>
</context>
<context>
    <name>ActorInput</name>
    <message>
        <source>New name: entered together with this</source>
        <translation>Nouveau nom&#xa0;: saisi en même temps que cette fiche</translation>
    </message>
</context>
<context>
    <name>AlikePage</name>
    <message>
        <source>Photos that look alike</source>
        <translation>Photos qui se ressemblent</translation>
    </message>
    <message>
        <source>Move this one to the trash</source>
        <translation>Mettre celle-ci à la corbeille</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>{number} of {count}. Both are kept unless you decide otherwise.</source>
        <translation>{number} sur {count}. Les deux sont gardées, sauf décision contraire.</translation>
    </message>
    <message>
        <source>Move this one to the trash: {photo}</source>
        <translation>Mettre celle-ci à la corbeille&#xa0;: {photo}</translation>
    </message>
    <message>
        <source>Looks like another photo that is kept</source>
        <translation>Ressemble à une autre photo gardée</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attach files to the source</source>
        <translation>Joindre des fichiers à la source</translation>
    </message>
    <message>
        <source>Attached to {source}.</source>
        <translation>Joint à {source}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save a copy that is not encrypted</source>
        <translation>Enregistrer une copie non chiffrée</translation>
    </message>
</context>
<context>
    <name>BackupCare</name>
    <message>
        <source>{done} %</source>
        <translation>{done}&#xa0;%</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>The backup is made and was read through: {folder}</source>
        <translation>La sauvegarde est faite et a été relue en entier&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Testing a backup…</source>
        <translation>Essai d’une sauvegarde…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>The backup of {when} was restored. What was here before is in the newest backup.</source>
        <translation>La sauvegarde du {when} est restaurée. Ce qui était ici avant se trouve dans la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>Making today’s backup…</source>
        <translation>Sauvegarde du jour en cours…</translation>
    </message>
    <message>
        <source>Today’s backup was not made.</source>
        <translation>La sauvegarde du jour n’a pas été faite.</translation>
    </message>
    <message>
        <source>Today’s backup is not whole.</source>
        <translation>La sauvegarde du jour n’est pas entière.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>Fermer sans sauvegarde</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>A backup holds the database, every photo and every draft. One is made each day when the window is closed; the last of 7 days, 4 weeks and 12 months stay. A stick or another disk is the best place.</source>
        <translation>Une sauvegarde contient la base de données, toutes les photos et tous les brouillons. Il s’en fait une chaque jour à la fermeture de la fenêtre&#xa0;; les dernières de 7 jours, 4 semaines et 12 mois restent. Une clé ou un autre disque est le meilleur endroit.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>There is no backup of this registry in this folder.</source>
        <translation>Ce dossier ne contient aucune sauvegarde de ce registre.</translation>
    </message>
    <message>
        <source>If this disk fails, everything in it is lost.</source>
        <translation>Si ce disque tombe en panne, tout ce qu’il contient est perdu.</translation>
    </message>
    <message>
        <source>No backup was tried out yet.</source>
        <translation>Aucune sauvegarde n’a encore été essayée.</translation>
    </message>
    <message>
        <source>Test one to be sure of it.</source>
        <translation>Essayez-en une pour en être sûr.</translation>
    </message>
    <message>
        <source>Not whole: {finding}</source>
        <translation>Pas entière&#xa0;: {finding}</translation>
    </message>
    <message>
        <source>Missing or altered in the registry itself: {name}</source>
        <translation>Manquant ou altéré dans le registre lui-même&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>Restaurer la sauvegarde du {when}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Test the backup of {when}</source>
        <translation>Essayer la sauvegarde du {when}</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>faite d’elle-même</translation>
    </message>
    <message>
        <source>made by {name}</source>
        <translation>faite par {name}</translation>
    </message>
    <message>
        <source>made before a restore</source>
        <translation>faite avant une restauration</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>pas essayée</translation>
    </message>
    <message>
        <source>made before a repair</source>
        <translation>faite avant une réparation</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Last good restore test: {when}</source>
        <translation>Dernier essai de restauration réussi&#xa0;: {when}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message>
        <source>Stopped. {added} photos were added, {left} were not.</source>
        <translation>Arrêté. Photos ajoutées&#xa0;: {added}, non ajoutées&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>No photo was added.</source>
        <translation>Aucune photo n’a été ajoutée.</translation>
    </message>
    <message>
        <source>“{name}” could not be added.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être ajouté.</translation>
    </message>
    <message>
        <source>already at {where}, in the trash</source>
        <translation>déjà sous {where}, dans la corbeille</translation>
    </message>
    <message>
        <source>already at {where}</source>
        <translation>déjà sous {where}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already.</source>
        <translation>
            <numerusform>%Ln était déjà là.</numerusform>
            <numerusform>%Ln étaient déjà là.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cannot be shown whole.</source>
        <translation>1 ne peut pas être montrée entière.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be shown whole.</source>
        <translation>
            <numerusform>%Ln ne peut pas être montrée entière.</numerusform>
            <numerusform>%Ln ne peuvent pas être montrées entières.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 looks like another.</source>
        <translation>1 ressemble à une autre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln look like others.</source>
        <translation>
            <numerusform>%Ln ressemble à une autre.</numerusform>
            <numerusform>%Ln ressemblent à d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les regarder</translation>
    </message>
    <message>
        <source>A photo says where it was taken: {point}. The site has no position yet.</source>
        <translation>Une photo dit où elle a été prise&#xa0;: {point}. Le site n’a pas encore de position.</translation>
    </message>
    <message>
        <source>Use it for the site</source>
        <translation>L’utiliser pour le site</translation>
    </message>
    <message>
        <source>A photo says when it was taken: {date}. The report has no day of the visit yet.</source>
        <translation>Une photo dit quand elle a été prise&#xa0;: {date}. Le rapport n’a pas encore de jour du constat.</translation>
    </message>
    <message>
        <source>Use it for the report</source>
        <translation>L’utiliser pour le rapport</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ne rien faire</translation>
    </message>
    <message>
        <source>Filled in from the photo.</source>
        <translation>Rempli d’après la photo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} Mo</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} ko</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Photos that were added</source>
        <translation>Photos ajoutées</translation>
    </message>
    <message>
        <source>Could not be added</source>
        <translation>N’ont pas pu être ajoutées</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Added, and cannot be shown whole</source>
        <translation>Ajoutées, mais impossibles à montrer entières</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>{sites} chosen</source>
        <translation>choix&#xa0;: {sites}</translation>
    </message>
    <message>
        <source>All that the list finds</source>
        <translation>Tout ce que la liste trouve</translation>
    </message>
    <message>
        <source>All sites of the registry</source>
        <translation>Tous les sites du registre</translation>
    </message>
    <message>
        <source>Moving sites to the trash…</source>
        <translation>Mise à la corbeille des sites…</translation>
    </message>
    <message>
        <source>Changing sites…</source>
        <translation>Modification des sites…</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation>{percent}&#xa0;% faits</translation>
    </message>
    <message>
        <source>{sites} were changed.</source>
        <translation>Modifiés&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>{sites} were moved to the trash.</source>
        <translation>Mis à la corbeille&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>Stayed as they are: {sites}.</source>
        <translation>Restés tels quels&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Sites that stayed as they are</source>
        <translation>Sites restés tels quels</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>BulkPage</name>
    <message>
        <source>Change several sites</source>
        <translation>Modifier plusieurs sites</translation>
    </message>
    <message>
        <source>Change the sites</source>
        <translation>Modifier les sites</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>Quels sites</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>Ce qui est fixé</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>Pourquoi, pour l’historique</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>Gouvernorat</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>Ville ou village</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>Propriétaire ou gardien</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Months between visits</source>
        <translation>Mois entre les visites</translation>
    </message>
    <message>
        <source>A note to add</source>
        <translation>Une note à ajouter</translation>
    </message>
    <message>
        <source>A tag to add</source>
        <translation>Une étiquette à ajouter</translation>
    </message>
    <message>
        <source>A tag to remove</source>
        <translation>Une étiquette à retirer</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui va se passer</translation>
    </message>
    <message>
        <source>It is one step in the history, with your name and the reason, and one Undo takes it all back.</source>
        <translation>C’est une seule étape de l’historique, à votre nom et avec la raison, et une seule annulation défait tout.</translation>
    </message>
    <message>
        <source>Enter why these sites go to the trash.</source>
        <translation>Entrez pourquoi ces sites vont à la corbeille.</translation>
    </message>
    <message>
        <source>Enter the new value.</source>
        <translation>Entrez la nouvelle valeur.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checking {done} of {total}…</source>
        <translation>Vérification&#xa0;: {done} sur {total}…</translation>
    </message>
    <message>
        <source>{sites} will change.</source>
        <translation>Seront modifiés&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>{sites} will go to the trash.</source>
        <translation>Iront à la corbeille&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>Say so already: {sites}.</source>
        <translation>Le disent déjà&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>Cannot, and stay as they are: {sites}.</source>
        <translation>Ne le peuvent pas et restent tels quels&#xa0;: {sites}.</translation>
    </message>
    <message>
        <source>Move {sites} to the trash</source>
        <translation>Mettre à la corbeille&#xa0;: {sites}</translation>
    </message>
    <message>
        <source>Change {sites}</source>
        <translation>Modifier {sites}</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>The report so far stays as it is. Enter what has changed since.</source>
        <translation>Le rapport existant reste tel quel. Indiquez ce qui a changé depuis.</translation>
    </message>
</context>
<context>
    <name>CheckCare</name>
    <message>
        <source>{done} %</source>
        <translation>{done}&#xa0;%</translation>
    </message>
    <message>
        <source>Checking the registry…</source>
        <translation>Vérification du registre…</translation>
    </message>
    <message>
        <source>Repairing the registry…</source>
        <translation>Réparation du registre…</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check of the registry</source>
        <translation>Vérification du registre</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>A repair makes a backup first. It deletes nothing: what leaves its place stands in the history, in a note of its record, or in a folder of its own beside the registry.</source>
        <translation>Une réparation commence par une sauvegarde. Elle n’efface rien&#xa0;: ce qui quitte sa place reste dans l’historique, dans une note de l’élément, ou dans un dossier à part, à côté du registre.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>Réparer ce qui peut l’être</translation>
    </message>
    <message>
        <source>As it was before: {folder}</source>
        <translation>Tel qu’il était avant&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>Files put aside: {folder}</source>
        <translation>Fichiers mis de côté&#xa0;: {folder}</translation>
    </message>
    <message>
        <source>The registry is whole again.</source>
        <translation>Le registre est de nouveau entier.</translation>
    </message>
    <message>
        <source>File, records, history, photos and search index are as they should be.</source>
        <translation>Le fichier, les éléments, l’historique, les photos et l’index de recherche sont comme ils doivent être.</translation>
    </message>
    <message>
        <source>The registry is whole.</source>
        <translation>Le registre est entier.</translation>
    </message>
    <message>
        <source>{count} findings, of which {mendable} can be repaired without anybody’s judgement.</source>
        <translation>Constats&#xa0;: {count}, dont {mendable} peuvent être réparés sans le jugement de personne.</translation>
    </message>
    <message>
        <source>{count} findings are left, which need a person or a backup.</source>
        <translation>Constats qui restent&#xa0;: {count}&#xa0;; ils demandent une personne ou une sauvegarde.</translation>
    </message>
    <message>
        <source>Not everything is as it should be.</source>
        <translation>Tout n’est pas comme il faut.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Fichier de la base</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Photos et fichiers</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Search index and flags</source>
        <translation>Index de recherche et signalements</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the record of {name}</source>
        <translation>Ouvrir l’élément de {name}</translation>
    </message>
    <message>
        <source>Verify files</source>
        <translation>Vérifier les fichiers</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What the import will do</source>
        <translation>Ce que fera l’import</translation>
    </message>
    <message>
        <source>Save this as a report…</source>
        <translation>Enregistrer ceci comme rapport…</translation>
    </message>
    <message>
        <source>Cells that need a look</source>
        <translation>Cellules à vérifier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Ce qui y figure</translation>
    </message>
    <message>
        <source>Why, and what would be allowed</source>
        <translation>Pourquoi, et ce qui serait admis</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Import the good rows alone, and leave out the rows that cannot go in: {count}</source>
        <translation>Importer seulement les bonnes lignes, et laisser de côté celles qui ne peuvent pas entrer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Rows that cannot go in: {count}</source>
        <translation>Lignes qui ne peuvent pas entrer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Mend them in the file, or import the others alone.</source>
        <translation>Corrigez-les dans le fichier, ou importez seulement les autres.</translation>
    </message>
    <message>
        <source>This file holds headings and no rows. There is nothing to import.</source>
        <translation>Ce fichier contient des en-têtes et aucune ligne. Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>Everything in this file is here already. There is nothing to import.</source>
        <translation>Tout ce que contient ce fichier est déjà là. Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>All rows can go in. Cells kept in notes, as they were not understood: {count}</source>
        <translation>Toutes les lignes peuvent entrer. Cellules gardées en note, faute d’être comprises&#xa0;: {count}</translation>
    </message>
    <message>
        <source>All rows can go in. Cells that look wrong, taken as they stand: {count}</source>
        <translation>Toutes les lignes peuvent entrer. Cellules qui semblent fausses, prises telles quelles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>All rows can go in, and every cell was understood.</source>
        <translation>Toutes les lignes peuvent entrer, et chaque cellule a été comprise.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>Retirer le filtre {filter}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Why is this estimate to stand first in reports? All others print as well.</source>
        <translation>Pourquoi placer cette estimation en tête des rapports&#xa0;? Toutes les autres sont imprimées aussi.</translation>
    </message>
    <message>
        <source>Pin for reports</source>
        <translation>Épingler pour les rapports</translation>
    </message>
    <message>
        <source>Enter why this estimate is pinned. The reason is printed beside it</source>
        <translation>Indiquez pourquoi cette estimation est épinglée. La raison est imprimée à côté d’elle</translation>
    </message>
    <message>
        <source>Which claim decides the {axis}, and why? What says otherwise stays, and is printed.</source>
        <translation>Quelle affirmation détermine&#xa0;: {axis}, et pourquoi&#xa0;? Celles qui disent autre chose restent et sont imprimées.</translation>
    </message>
    <message>
        <source>Choose this claim</source>
        <translation>Choisir cette affirmation</translation>
    </message>
    <message>
        <source>Enter why this claim is chosen. The reason is printed beside it</source>
        <translation>Indiquez pourquoi cette affirmation est choisie. La raison est imprimée à côté d’elle</translation>
    </message>
    <message>
        <source>Pinned for reports.</source>
        <translation>Épinglée pour les rapports.</translation>
    </message>
    <message>
        <source>The claim was chosen.</source>
        <translation>L’affirmation a été choisie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The pin was taken away.</source>
        <translation>L’épingle a été retirée.</translation>
    </message>
    <message>
        <source>The rule decides again.</source>
        <translation>La règle décide de nouveau.</translation>
    </message>
</context>
<context>
    <name>CitationForm</name>
    <message>
        <source>Source for or against one field</source>
        <translation>Source pour ou contre un champ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Edit this use of the source</source>
        <translation>Modifier cet usage de la source</translation>
    </message>
    <message>
        <source>What the source speaks of</source>
        <translation>Ce dont parle la source</translation>
    </message>
    <message>
        <source>Which field of it</source>
        <translation>Quel champ</translation>
    </message>
    <message>
        <source>Nothing chosen: the claim as a whole</source>
        <translation>Rien de choisi&#xa0;: l’affirmation entière</translation>
    </message>
    <message>
        <source>What it does for the claim</source>
        <translation>Son effet sur l’affirmation</translation>
    </message>
    <message>
        <source>How far this is believed</source>
        <translation>Crédibilité</translation>
    </message>
    <message>
        <source>How the source knows</source>
        <translation>Comment la source le sait</translation>
    </message>
    <message>
        <source>Only where it differs from what such a source usually is</source>
        <translation>Seulement si cela diffère d’une telle source en général</translation>
    </message>
    <message>
        <source>p. 4, para. 7, 12:30</source>
        <translation>p. 4, § 7, 12:30</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>À quel endroit</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>Ses propres mots</translation>
    </message>
    <message>
        <source>The site itself: {name}</source>
        <translation>Le site lui-même&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>ColumnStep</name>
    <message>
        <source>Each column was taken for a field by its heading, in English, French or Arabic, or by what stands in it. Choose another field where that is wrong. What has no field is kept word for word in a note.</source>
        <translation>Le champ de chaque colonne a été reconnu à son titre, en anglais, français ou arabe, ou à son contenu. Choisissez un autre champ là où c’est faux. Ce qui n’a pas de champ est gardé mot pour mot dans une note.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Pris pour</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Ce qu’elle contient</translation>
    </message>
    <message>
        <source>Take this column for</source>
        <translation>Prendre cette colonne pour</translation>
    </message>
    <message>
        <source>Save as a mapping…</source>
        <translation>Enregistrer la correspondance…</translation>
    </message>
    <message>
        <source>Take the column {name} for</source>
        <translation>Prendre la colonne {name} pour</translation>
    </message>
    <message>
        <source>Save as a mapping</source>
        <translation>Enregistrer la correspondance</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>Dernier rapport</translation>
    </message>
    <message>
        <source>Empty fields</source>
        <translation>Champs vides</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New in this list</source>
        <translation>&amp;Nouveau dans cette liste</translation>
    </message>
    <message>
        <source>New &amp;site</source>
        <translation>Nouveau &amp;site</translation>
    </message>
    <message>
        <source>&amp;Open registry…</source>
        <translation>&amp;Ouvrir un registre…</translation>
    </message>
    <message>
        <source>New &amp;registry…</source>
        <translation>Nouveau &amp;registre…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple registry</source>
        <translation>Ouvrir le registre d’e&amp;xemple</translation>
    </message>
    <message>
        <source>Print reports of the &amp;list…</source>
        <translation>Imprimer les rapports de la &amp;liste…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>&amp;Modifier la fiche</translation>
    </message>
    <message>
        <source>&amp;Copy reference number</source>
        <translation>&amp;Copier le numéro</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>Mettre à la corb&amp;eille</translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation>C&amp;oller des photos</translation>
    </message>
    <message>
        <source>&amp;Find in list</source>
        <translation>Rec&amp;hercher dans la liste</translation>
    </message>
    <message>
        <source>&amp;Jump to or run a command</source>
        <translation>A&amp;ller à une fiche ou lancer une commande</translation>
    </message>
    <message>
        <source>F&amp;ilter by dates and places…</source>
        <translation>F&amp;iltrer par dates et lieux…</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>Effacer les &amp;filtres</translation>
    </message>
    <message>
        <source>Sa&amp;ve as view…</source>
        <translation>Enregistrer comme &amp;vue…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Damage</source>
        <translation>&amp;Dommages</translation>
    </message>
    <message>
        <source>&amp;Estimates</source>
        <translation>&amp;Estimations</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>Ph&amp;otos</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>Fiche s&amp;uivante</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>Fiche &amp;précédente</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>Pa&amp;nneau suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Panneau pré&amp;cédent</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Barre latérale</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>P&amp;lein écran</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Agrandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Réduire le texte</translation>
    </message>
    <message>
        <source>No&amp;rmal text size</source>
        <translation>&amp;Taille normale du texte</translation>
    </message>
    <message>
        <source>Add &amp;damage report</source>
        <translation>Ajouter un rapport de &amp;dommages</translation>
    </message>
    <message>
        <source>Report a &amp;change of damage: worse or better</source>
        <translation>Signaler un c&amp;hangement des dommages&#xa0;: pire ou mieux</translation>
    </message>
    <message>
        <source>Add &amp;estimate</source>
        <translation>Ajouter une &amp;estimation</translation>
    </message>
    <message>
        <source>Add s&amp;ource</source>
        <translation>Ajouter une &amp;source</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>Aj&amp;outer des photos…</translation>
    </message>
    <message>
        <source>Add the photos of a fol&amp;der…</source>
        <translation>Ajouter les photos d’&amp;un dossier…</translation>
    </message>
    <message>
        <source>Source for or against one &amp;field</source>
        <translation>Source pour ou &amp;contre un champ</translation>
    </message>
    <message>
        <source>Add &amp;hazard</source>
        <translation>Ajouter un dan&amp;ger</translation>
    </message>
    <message>
        <source>Add restoration s&amp;tage</source>
        <translation>Ajouter un s&amp;tade de restauration</translation>
    </message>
    <message>
        <source>Add th&amp;reat</source>
        <translation>Ajouter une &amp;menace</translation>
    </message>
    <message>
        <source>Add earlier &amp;works</source>
        <translation>Ajouter des tra&amp;vaux antérieurs</translation>
    </message>
    <message>
        <source>Add &amp;actor</source>
        <translation>Ajouter une &amp;personne ou une organisation</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Fusionner avec…</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>&amp;Sites</translation>
    </message>
    <message>
        <source>&amp;Damage reports</source>
        <translation>Rapports de &amp;dommages</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>So&amp;urces</translation>
    </message>
    <message>
        <source>&amp;Actors</source>
        <translation>&amp;Personnes et organisations</translation>
    </message>
    <message>
        <source>D&amp;rafts</source>
        <translation>&amp;Brouillons</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>&amp;Corbeille</translation>
    </message>
    <message>
        <source>&amp;Verify files</source>
        <translation>&amp;Vérifier les fichiers</translation>
    </message>
    <message>
        <source>E&amp;xport evidence…</source>
        <translation>E&amp;xporter les preuves…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Sauvegarder &amp;maintenant</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>Sauve&amp;gardes…</translation>
    </message>
    <message>
        <source>Tota&amp;l over sites…</source>
        <translation>&amp;Total sur les sites…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Heritage</source>
        <translation>À &amp;propos de Heritage</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Fi&amp;che</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Thè&amp;me</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>List or &amp;table of sites</source>
        <translation>Tableau ou l&amp;iste des sites</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>Choi&amp;x des colonnes du tableau…</translation>
    </message>
    <message>
        <source>Change se&amp;veral sites…</source>
        <translation>Modifier &amp;plusieurs sites…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Print a report…</source>
        <translation>I&amp;mprimer un rapport…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>Vérifier et &amp;réparer…</translation>
    </message>
    <message>
        <source>&amp;Work as somebody else…</source>
        <translation>&amp;Travailler sous un autre nom…</translation>
    </message>
    <message>
        <source>Re&amp;view: accept, dispute…</source>
        <translation>Re&amp;lecture&#xa0;: accepter, contester…</translation>
    </message>
    <message>
        <source>Erase a perso&amp;n’s names…</source>
        <translation>Effacer les &amp;noms d’une personne…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Letter&amp;head…</source>
        <translation>En-tête &amp;des rapports…</translation>
    </message>
    <message>
        <source>Lock no&amp;w</source>
        <translation>&amp;Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Passphrase and recovery &amp;key…</source>
        <translation>Phrase secrète et c&amp;lé de secours…</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare photos</source>
        <translation>Comparer des photos</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Revenir où vous étiez</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>Curseur</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>En alternance</translation>
    </message>
    <message>
        <source>How the photos are shown</source>
        <translation>Présentation des photos</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit both photos</source>
        <translation>Ajuster les deux photos</translation>
    </message>
    <message>
        <source>Show graphic photos</source>
        <translation>Montrer les photos pénibles</translation>
    </message>
    <message>
        <source>These show the same &amp;view</source>
        <translation>Elles montrent la même &amp;vue</translation>
    </message>
    <message>
        <source>&amp;Print pair</source>
        <translation>&amp;Imprimer la paire</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key to print a pair</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>Av&amp;ant</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>A&amp;près</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>Échanger avant et après</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>Before  ·  {date}</source>
        <translation>Avant  ·  {date}</translation>
    </message>
    <message>
        <source>After  ·  {date}</source>
        <translation>Après  ·  {date}</translation>
    </message>
    <message>
        <source>The same photo twice: choose another one</source>
        <translation>Deux fois la même photo&#xa0;: choisissez-en une autre</translation>
    </message>
    <message>
        <source>The photo before is the later one: swap them with X</source>
        <translation>La photo «&#xa0;avant&#xa0;» est la plus récente&#xa0;: échangez-les avec X</translation>
    </message>
    <message>
        <source>Said to show the same view</source>
        <translation>Dites de la même vue</translation>
    </message>
    <message>
        <source>Arrows move the divider, with Shift the photos; S, D and B show them otherwise</source>
        <translation>Les flèches déplacent le curseur, avec Maj les photos&#xa0;; S, D et B changent la présentation</translation>
    </message>
    <message>
        <source>Arrows move both photos, + and - zoom both, S, D and B show them otherwise</source>
        <translation>Les flèches déplacent les deux photos, + et - les agrandissent ou réduisent, S, D et B changent la présentation</translation>
    </message>
    <message>
        <source>Space shows the other photo, arrows move both, S, D and B show them otherwise</source>
        <translation>Espace montre l’autre photo, les flèches déplacent les deux, S, D et B changent la présentation</translation>
    </message>
</context>
<context>
    <name>Compass</name>
    <message>
        <source>north</source>
        <translation>nord</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>nord-est</translation>
    </message>
    <message>
        <source>east</source>
        <translation>est</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>sud-est</translation>
    </message>
    <message>
        <source>south</source>
        <translation>sud</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>sud-ouest</translation>
    </message>
    <message>
        <source>west</source>
        <translation>ouest</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>nord-ouest</translation>
    </message>
    <message>
        <source>{wind}, {degrees}°</source>
        <translation>{wind}, {degrees}°</translation>
    </message>
    <message>
        <source>View to the {direction}</source>
        <translation>Vue vers&#xa0;: {direction}</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north on a compass, one letter</comment>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>ConditionChart</name>
    <message>
        <source>{number}: {label}. {condition}.</source>
        <translation>{number}&#xa0;: {label}. {condition}.</translation>
    </message>
    <message>
        <source>Condition over time</source>
        <translation>Évolution de l’état</translation>
    </message>
    <message>
        <source>Not assessed yet.</source>
        <translation>Pas encore évalué.</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>1 unfinished form: {title}</source>
        <translation>1 formulaire inachevé&#xa0;: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished forms</source>
        <translation>
            <numerusform>%Ln formulaire inachevé</numerusform>
            <numerusform>%Ln formulaires inachevés</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show drafts</source>
        <translation>Voir les brouillons</translation>
    </message>
    <message>
        <source>Why does {name} go to the trash? The reason stays in the history.</source>
        <translation>Pourquoi mettre {name} à la corbeille&#xa0;? La raison reste dans l’historique.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash</source>
        <translation>Indiquez pourquoi ceci va à la corbeille</translation>
    </message>
    <message>
        <source>{name} was moved to the trash.</source>
        <translation>{name} est dans la corbeille.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} est de retour.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undo {deed}</source>
        <translation>Annuler&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>Redo {deed}</source>
        <translation>Rétablir&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>Undone: {deed}.</source>
        <translation>Annulé&#xa0;: {deed}.</translation>
    </message>
    <message>
        <source>Done again: {deed}.</source>
        <translation>Rétabli&#xa0;: {deed}.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>{reference} is on the clipboard.</source>
        <translation>{reference} est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Sites in the list</source>
        <translation>Sites de la liste</translation>
    </message>
    <message>
        <source>Whose name should stand in the history of what you enter?</source>
        <translation>Quel nom doit figurer dans l’historique de ce que vous saisissez&#xa0;?</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Utiliser ce nom</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>Indiquez votre nom</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>You and somebody else changed the same fields. Choose for each what is to stand there.</source>
        <translation>Vous et une autre personne avez modifié les mêmes champs. Choisissez pour chacun ce qui doit y figurer.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Mine: typed here</source>
        <translation>Le mien&#xa0;: saisi ici</translation>
    </message>
    <message>
        <source>Theirs: saved meanwhile</source>
        <translation>Le leur&#xa0;: enregistré entre-temps</translation>
    </message>
    <message>
        <source>Before: as it was</source>
        <translation>Avant&#xa0;: comme c’était</translation>
    </message>
    <message>
        <source>{field} — {side}: {value}</source>
        <translation>{field} — {side}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Montrer tout le texte</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Montrer moins</translation>
    </message>
</context>
<context>
    <name>ConvertBar</name>
    <message>
        <source>{cost} in another currency. What was quoted stays as it is.</source>
        <translation>{cost} dans une autre monnaie. Le montant cité reste tel quel.</translation>
    </message>
    <message>
        <source>Rate for 1 {currency}</source>
        <translation>Taux pour 1 {currency}</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Date of the rate</source>
        <translation>Date du taux</translation>
    </message>
    <message>
        <source>Where the rate is from</source>
        <translation>Origine du taux</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>Convertir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Comes to {cost}</source>
        <translation>Cela fait {cost}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>1 site</source>
        <translation>1 site</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 source</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln estimates disagree</source>
        <translation>
            <numerusform>%Ln estimation contradictoire</numerusform>
            <numerusform>%Ln estimations contradictoires</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 photo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo was added.</source>
        <translation>1 photo a été ajoutée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos were added.</source>
        <translation>
            <numerusform>%Ln photo a été ajoutée.</numerusform>
            <numerusform>%Ln photos ont été ajoutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo was moved to the trash.</source>
        <translation>1 photo a été mise à la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos were moved to the trash.</source>
        <translation>
            <numerusform>%Ln photo a été mise à la corbeille.</numerusform>
            <numerusform>%Ln photos ont été mises à la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be added.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être ajouté.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageForm</name>
    <message>
        <source>New damage report</source>
        <translation>Nouveau rapport de dommages</translation>
    </message>
    <message>
        <source>Edit damage report</source>
        <translation>Modifier le rapport de dommages</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Report a change: it got worse or better</source>
        <translation>Signaler un changement&#xa0;: pire ou mieux</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>What is reported</source>
        <translation>Objet du rapport</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quand cela s’est produit</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>Alt+↓ affiche la liste</translation>
    </message>
    <message>
        <source>Condition after this event</source>
        <translation>État après cet événement</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>How much is damaged</source>
        <translation>Étendue des dommages</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Constaté le</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>Comment cela a été vu</translation>
    </message>
    <message>
        <source>How much could be seen</source>
        <translation>Ce qui a pu être vu</translation>
    </message>
    <message>
        <source>Why the rest was not seen</source>
        <translation>Pourquoi le reste n’a pas été vu</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Ce que cela a causé</translation>
    </message>
    <message>
        <source>Condition as it was seen</source>
        <translation>État constaté</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été vu</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Who did it, who saw it, other causes, what should be done, incident number, status</source>
        <translation>Auteur, observateur, autres causes, ce qu’il faut faire, numéro d’incident, statut</translation>
    </message>
    <message>
        <source>Certainty of the cause</source>
        <translation>Certitude de la cause</translation>
    </message>
    <message>
        <source>Category of the cause</source>
        <translation>Catégorie de la cause</translation>
    </message>
    <message>
        <source>Other cause</source>
        <translation>Autre cause</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>Autres causes</translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation>Ajouter une cause</translation>
    </message>
    <message>
        <source>What should be done</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Dans quel délai</translation>
    </message>
    <message>
        <source>To be assessed again</source>
        <translation>À réévaluer</translation>
    </message>
    <message>
        <source>Update of</source>
        <translation>Mise à jour de</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>Numéro d’incident</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>The image ({source}) is older than the event ({event}). Check both dates</source>
        <translation>L’image ({source}) est antérieure à l’événement ({event}). Vérifiez les deux dates</translation>
    </message>
    <message>
        <source>The visit ({source}) is older than the event ({event}). Check both dates</source>
        <translation>La visite ({source}) est antérieure à l’événement ({event}). Vérifiez les deux dates</translation>
    </message>
    <message>
        <source>The article ({source}) is older than the event ({event}). Check both dates</source>
        <translation>L’article ({source}) est antérieur à l’événement ({event}). Vérifiez les deux dates</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Add my source to it</source>
        <translation>Y ajouter ma source</translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation>Garder séparés</translation>
    </message>
    <message>
        <source>This may already be recorded.</source>
        <translation>Ceci est peut-être déjà consigné.</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Date inconnue</translation>
    </message>
    <message>
        <source>Correct this report: we were wrong</source>
        <translation>Corriger ce rapport&#xa0;: nous nous étions trompés</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Ce qui était faux</translation>
    </message>
    <message>
        <source>What was wrong; stays in the history</source>
        <translation>Ce qui était faux&#xa0;; reste dans l’historique</translation>
    </message>
    <message>
        <source>EAMENA, Amal, UNOSAT, EMS-98, Heritage at Risk …</source>
        <translation>EAMENA, Amal, UNOSAT, EMS-98, Heritage at Risk…</translation>
    </message>
    <message>
        <source>Condition in the scale of its source</source>
        <translation>État selon l’échelle de la source</translation>
    </message>
    <message>
        <source>Last seen intact, first seen damaged: the day lies between</source>
        <translation>Vu intact pour la dernière fois, endommagé pour la première fois&#xa0;: le jour est entre les deux</translation>
    </message>
    <message>
        <source>Nobody saw when it happened</source>
        <translation>Personne n’a vu quand cela s’est produit</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Part of the building</source>
        <translation>Partie du bâtiment</translation>
    </message>
    <message>
        <source>Add an effect</source>
        <translation>Ajouter un effet</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Who is said to have done it</source>
        <translation>Auteur présumé</translation>
    </message>
    <message>
        <source>How strongly</source>
        <translation>Degré d’affirmation</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>In reports</source>
        <translation>Dans les rapports</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Qui l’a fait</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter</translation>
    </message>
    <message>
        <source>Observed or assessed by</source>
        <translation>Observé ou évalué par</translation>
    </message>
    <message>
        <source>As</source>
        <translation>En tant que</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>Qui l’a vu</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>No damage report yet. That does not mean that the place is intact.</source>
        <translation>Aucun rapport de dommages pour l’instant. Cela ne veut pas dire que le lieu est intact.</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>Ajouter un rapport</translation>
    </message>
    <message>
        <source>Add hazard</source>
        <translation>Ajouter un danger</translation>
    </message>
    <message>
        <source>Incident {number}: {count} reports</source>
        <translation>Incident {number}, rapports&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Restoration stages</source>
        <translation>Stades de restauration</translation>
    </message>
    <message>
        <source>Nobody says what is being done to restore the place.</source>
        <translation>Personne ne dit ce qui est fait pour restaurer le lieu.</translation>
    </message>
    <message>
        <source>Add restoration stage</source>
        <translation>Ajouter un stade de restauration</translation>
    </message>
    <message>
        <source>Edit this stage</source>
        <translation>Modifier ce stade</translation>
    </message>
    <message>
        <source>Move this stage to the trash</source>
        <translation>Mettre ce stade à la corbeille</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Menaces</translation>
    </message>
    <message>
        <source>Nobody has said what may come to the place.</source>
        <translation>Personne n’a dit ce qui peut atteindre le lieu.</translation>
    </message>
    <message>
        <source>Add threat</source>
        <translation>Ajouter une menace</translation>
    </message>
    <message>
        <source>Edit this threat</source>
        <translation>Modifier cette menace</translation>
    </message>
    <message>
        <source>Move this threat to the trash</source>
        <translation>Mettre cette menace à la corbeille</translation>
    </message>
    <message>
        <source>compatible with the fabric</source>
        <translation>compatibles avec la matière</translation>
    </message>
    <message>
        <source>not compatible with the fabric</source>
        <translation>non compatibles avec la matière</translation>
    </message>
    <message>
        <source>Earlier works</source>
        <translation>Travaux antérieurs</translation>
    </message>
    <message>
        <source>No earlier works are known.</source>
        <translation>Aucuns travaux antérieurs connus.</translation>
    </message>
    <message>
        <source>Add earlier works</source>
        <translation>Ajouter des travaux antérieurs</translation>
    </message>
    <message>
        <source>Edit these works</source>
        <translation>Modifier ces travaux</translation>
    </message>
    <message>
        <source>Move these works to the trash</source>
        <translation>Mettre ces travaux à la corbeille</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Dangers</translation>
    </message>
    <message>
        <source>{kind}: {state}</source>
        <translation>{kind}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>said by {actor}</source>
        <translation>selon {actor}</translation>
    </message>
    <message>
        <source>{said} to {whom}</source>
        <translation>{said}, propos recueillis par {whom}</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>at {site}</source>
        <translation>sur le site {site}</translation>
    </message>
    <message>
        <source>attributed to {actor}</source>
        <translation>attribué à {actor}</translation>
    </message>
    <message>
        <source>dealt with by {actor}</source>
        <translation>pris en charge par {actor}</translation>
    </message>
    <message>
        <source>Edit this hazard</source>
        <translation>Modifier ce danger</translation>
    </message>
    <message>
        <source>Move this hazard to the trash</source>
        <translation>Mettre ce danger à la corbeille</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Date inconnue</translation>
    </message>
    <message>
        <source>Correct this report: we were wrong</source>
        <translation>Corriger ce rapport&#xa0;: nous nous étions trompés</translation>
    </message>
    <message>
        <source>Edit this report</source>
        <translation>Modifier ce rapport</translation>
    </message>
    <message>
        <source>Move this report to the trash</source>
        <translation>Mettre ce rapport à la corbeille</translation>
    </message>
    <message>
        <source>the report of {date}</source>
        <translation>le rapport ({date})</translation>
    </message>
    <message>
        <source>Report a change: it got worse or better</source>
        <translation>Signaler un changement&#xa0;: pire ou mieux</translation>
    </message>
    <message>
        <source>Add a source for or against one field of this report</source>
        <translation>Ajouter une source pour ou contre un champ de ce rapport</translation>
    </message>
    <message>
        <source>{count} independent</source>
        <translation>indépendantes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{value} ({scale})</source>
        <translation>{value} ({scale})</translation>
    </message>
    <message>
        <source>{given}. Shown here as {condition}, which is not quite the same.</source>
        <translation>{given}. Affiché ici comme «&#xa0;{condition}&#xa0;», ce qui n’est pas tout à fait la même chose.</translation>
    </message>
    <message>
        <source>seen: {share}</source>
        <translation>vu&#xa0;: {share}</translation>
    </message>
    <message>
        <source>not the rest, because: {gap}</source>
        <translation>le reste non vu&#xa0;: {gap}</translation>
    </message>
    <message>
        <source>Condition as given</source>
        <translation>État tel que donné</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effets</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Attribution</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Constaté le</translation>
    </message>
    <message>
        <source>Last seen intact</source>
        <translation>Vu intact pour la dernière fois</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>Vu endommagé pour la première fois</translation>
    </message>
    <message>
        <source>Window of the event</source>
        <translation>Période de l’événement</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Ce qui a été vu</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Next assessment</source>
        <translation>Prochaine évaluation</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>{term} ({certainty})</source>
        <translation>{term} ({certainty})</translation>
    </message>
    <message>
        <source>{term}, as given: {words}</source>
        <translation>{term}, dans les termes de la source&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{words}, according to {who}</source>
        <translation>{words}, selon {who}</translation>
    </message>
    <message>
        <source>{words} (not to be printed)</source>
        <translation>{words} (à ne pas imprimer)</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>source {numbers}</source>
        <translation>source {numbers}</translation>
    </message>
    <message>
        <source>[{number}] {source}</source>
        <translation>[{number}] {source}</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>Sans source. Sera imprimé comme non vérifié.</translation>
    </message>
    <message>
        <source>Review this report: accept, dispute, withdraw</source>
        <translation>Relire ce rapport&#xa0;: accepter, contester, retirer</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Read as {date}. Change if you meant {other}</source>
        <translation>Lu&#xa0;: {date}. Modifiez si vous vouliez dire {other}</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>In the trash since</source>
        <translation>Dans la corbeille depuis</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Pourquoi c’est ici</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Sortir de la corbeille</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Used in %Ln claims</source>
        <translation>
            <numerusform>Utilisée dans %Ln affirmation</numerusform>
            <numerusform>Utilisée dans %Ln affirmations</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>What was imported</source>
        <translation>Ce qui a été importé</translation>
    </message>
    <message>
        <source>It is one step in the history. Undo takes it back whole, unless somebody changed a part of it since.</source>
        <translation>C’est une seule étape de l’historique. Annuler la reprend en entier, sauf si quelqu’un en a modifié une partie depuis.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Save the report of this import…</source>
        <translation>Enregistrer le rapport de cet import…</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>L’import est terminé.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>L’import a été annulé.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Choose a person in the list of actors first: their names are what is erased.</source>
        <translation>Choisissez d’abord une personne dans la liste des acteurs&#xa0;: ce sont ses noms qui sont effacés.</translation>
    </message>
    <message>
        <source>Erase {name} for good? The names stand in {rows} rows of records and {entries} entries of the history; a hash takes their place, and nobody can undo it. Why?</source>
        <translation>Effacer {name} définitivement&#xa0;? Les noms figurent dans {rows} lignes de fiches et {entries} entrées de l’historique&#xa0;; une empreinte les remplace, et personne ne peut l’annuler. Pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message>
        <source>Enter why this is erased; do not repeat the name</source>
        <translation>Indiquez pourquoi, sans répéter le nom</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>Erased. Note this salt: {salt}. It proves what the hash stands for, and is kept nowhere.</source>
        <translation>Effacé. Notez ce sel&#xa0;: {salt}. Il prouve ce que représente l’empreinte et n’est conservé nulle part.</translation>
    </message>
    <message>
        <source>These backups still hold it until they are thinned out: {backups}.</source>
        <translation>Ces sauvegardes le contiennent encore, jusqu’à leur rotation&#xa0;: {backups}.</translation>
    </message>
    <message>
        <source>Copies of earlier versions beside the database still hold it.</source>
        <translation>Les copies de versions antérieures, à côté de la base, le contiennent encore.</translation>
    </message>
    <message>
        <source>Traces may stay in the file until every window on this registry is closed.</source>
        <translation>Des traces peuvent rester dans le fichier tant que toutes les fenêtres de ce registre ne sont pas fermées.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>All of {site}</source>
        <translation>Ensemble de {site}</translation>
    </message>
    <message>
        <source>Claimant not known</source>
        <translation>Auteur inconnu</translation>
    </message>
    <message>
        <source>At least ten times any other cost in the registry, and fewer than two independent sources name it.</source>
        <translation>Au moins dix fois tout autre coût du registre, et moins de deux sources indépendantes le donnent.</translation>
    </message>
    <message>
        <source>On condition: {what}</source>
        <translation>À condition&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>EstimateForm</name>
    <message>
        <source>New restoration estimate</source>
        <translation>Nouvelle estimation de restauration</translation>
    </message>
    <message>
        <source>Edit restoration estimate</source>
        <translation>Modifier l’estimation de restauration</translation>
    </message>
    <message>
        <source>Save estimate</source>
        <translation>Enregistrer l’estimation</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>What it speaks of</source>
        <translation>Ce dont elle parle</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>En quelle qualité</translation>
    </message>
    <message>
        <source>Head of antiquities</source>
        <translation>Directeur des antiquités</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Déclaré le</translation>
    </message>
    <message>
        <source>The claim in one line</source>
        <translation>L’affirmation en une ligne</translation>
    </message>
    <message>
        <source>How long it would take</source>
        <translation>Durée nécessaire</translation>
    </message>
    <message>
        <source>3-5 years</source>
        <translation>3-5 ans</translation>
    </message>
    <message>
        <source>Share said to be intact</source>
        <translation>Part dite intacte</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80&#xa0;%</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>Est-ce réalisable&#xa0;?</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>Ses propres mots</translation>
    </message>
    <message>
        <source>Under which conditions</source>
        <translation>À quelles conditions</translation>
    </message>
    <message>
        <source>with UNESCO’s help</source>
        <translation>avec l’aide de l’UNESCO</translation>
    </message>
    <message>
        <source>What it would cost</source>
        <translation>Ce que cela coûterait</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probable</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Prix de</translation>
    </message>
    <message>
        <source>Works included</source>
        <translation>Travaux compris</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Another estimate that it supports or disputes, to whom it was said, status</source>
        <translation>Une autre estimation qu’elle appuie ou conteste, à qui elle a été déclarée, statut</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Elle</translation>
    </message>
    <message>
        <source>This estimate</source>
        <translation>Cette estimation</translation>
    </message>
    <message>
        <source>Other estimates</source>
        <translation>Autres estimations</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>En ajouter</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>Déclaré à</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>All of {site}</source>
        <translation>Ensemble de {site}</translation>
    </message>
    <message>
        <source>This disagrees with 1 estimate</source>
        <translation>En contradiction avec 1 estimation</translation>
    </message>
    <message numerus="yes">
        <source>This disagrees with %Ln estimates</source>
        <translation>
            <numerusform>En contradiction avec %Ln estimation</numerusform>
            <numerusform>En contradiction avec %Ln estimations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>Personne n’a dit ce que la restauration demanderait.</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>Ajouter une estimation</translation>
    </message>
    <message>
        <source>Claimant not known</source>
        <translation>Auteur inconnu</translation>
    </message>
    <message>
        <source>Edit this estimate</source>
        <translation>Modifier cette estimation</translation>
    </message>
    <message>
        <source>Move this estimate to the trash</source>
        <translation>Mettre cette estimation à la corbeille</translation>
    </message>
    <message>
        <source>the estimate of {who}</source>
        <translation>l’estimation de {who}</translation>
    </message>
    <message>
        <source>an unknown claimant</source>
        <translation>un auteur inconnu</translation>
    </message>
    <message>
        <source>Add a source for or against one field of this estimate</source>
        <translation>Ajouter une source pour ou contre un champ de cette estimation</translation>
    </message>
    <message>
        <source>1 {quoted} = {rate} {currency}, rate of {date}, from {source}, entered by {who}</source>
        <translation>1 {quoted} = {rate} {currency}, taux du {date}, source&#xa0;: {source}, saisi par {who}</translation>
    </message>
    <message>
        <source>This rate or another one of the same currencies is upside down. Check both.</source>
        <translation>Ce taux ou un autre des mêmes monnaies est inversé. Vérifiez les deux.</translation>
    </message>
    <message>
        <source>Converted: {cost}</source>
        <translation>Converti&#xa0;: {cost}</translation>
    </message>
    <message>
        <source>Take this conversion away</source>
        <translation>Retirer cette conversion</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Retirer l’épingle</translation>
    </message>
    <message>
        <source>Unpin the estimate of {who}</source>
        <translation>Retirer l’épingle de l’estimation de {who}</translation>
    </message>
    <message>
        <source>Pin for reports</source>
        <translation>Épingler pour les rapports</translation>
    </message>
    <message>
        <source>Pin the estimate of {who} for reports</source>
        <translation>Épingler l’estimation de {who} pour les rapports</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>Convertir…</translation>
    </message>
    <message>
        <source>Convert the cost that {who} names</source>
        <translation>Convertir le coût indiqué par {who}</translation>
    </message>
    <message>
        <source>{stance}: {estimate}</source>
        <translation>{stance}&#xa0;: {estimate}</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Ce site</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Déclaré le</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>Déclaré à</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Prix de</translation>
    </message>
    <message>
        <source>Includes</source>
        <translation>Comprend</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Part intacte</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>Faisabilité</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions posées</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Envers d’autres</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Pinned for reports</source>
        <translation>Épinglée pour les rapports</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Niveau de preuve</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Crédibilité</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Source {numbers}</source>
        <translation>Source {numbers}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Heritage file (JSON)</source>
        <translation>Fichier Heritage (JSON)</translation>
    </message>
    <message>
        <source>Every record, in one file that makes a registry again. Photos stay behind.</source>
        <translation>Toutes les fiches, dans un seul fichier dont on refait un registre. Les photos restent.</translation>
    </message>
    <message>
        <source>Folder with everything (BagIt)</source>
        <translation>Dossier complet (BagIt)</translation>
    </message>
    <message>
        <source>Every record with its photos, files and custody log; it makes a registry again.</source>
        <translation>Toutes les fiches avec leurs photos, leurs fichiers et le journal de garde&#xa0;; on en refait un registre.</translation>
    </message>
    <message>
        <source>Workbook (Excel, LibreOffice)</source>
        <translation>Classeur (Excel, LibreOffice)</translation>
    </message>
    <message>
        <source>A sheet for each kind of record.</source>
        <translation>Une feuille par type de fiche.</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tableaux (CSV)</translation>
    </message>
    <message>
        <source>A folder with one table for each kind of record.</source>
        <translation>Un dossier avec un tableau par type de fiche.</translation>
    </message>
    <message>
        <source>Map data (GeoJSON)</source>
        <translation>Données cartographiques (GeoJSON)</translation>
    </message>
    <message>
        <source>Sites with their points, for QGIS and other maps.</source>
        <translation>Les sites avec leurs points, pour QGIS et d’autres cartes.</translation>
    </message>
    <message>
        <source>Google Earth (KML)</source>
        <translation>Google Earth (KML)</translation>
    </message>
    <message>
        <source>Sites as placemarks.</source>
        <translation>Les sites comme repères.</translation>
    </message>
    <message>
        <source>Linked Art (JSON-LD)</source>
        <translation>Linked Art (JSON-LD)</translation>
    </message>
    <message>
        <source>Sites, events and claims in the terms of CIDOC CRM, for museums and archives.</source>
        <translation>Sites, événements et déclarations dans les termes du CIDOC CRM, pour musées et archives.</translation>
    </message>
    <message>
        <source>EAMENA form (bulk upload)</source>
        <translation>Formulaire EAMENA (envoi groupé)</translation>
    </message>
    <message>
        <source>Rows for the EAMENA database. A site needs a point to be taken there.</source>
        <translation>Des lignes pour la base EAMENA. Un site doit avoir un point pour y être accepté.</translation>
    </message>
    <message>
        <source>Sources for Zotero (CSL-JSON)</source>
        <translation>Sources pour Zotero (CSL-JSON)</translation>
    </message>
    <message>
        <source>The sources, and nothing else.</source>
        <translation>Les sources, et rien d’autre.</translation>
    </message>
    <message>
        <source>Sources for EndNote (RIS)</source>
        <translation>Sources pour EndNote (RIS)</translation>
    </message>
    <message>
        <source>Sources for LaTeX (BibTeX)</source>
        <translation>Sources pour LaTeX (BibTeX)</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export evidence</source>
        <translation>Exporter les preuves</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>The office: the files unchanged, with all that is known of them</source>
        <translation>Le service&#xa0;: les fichiers inchangés, avec tout ce que l’on sait d’eux</translation>
    </message>
    <message>
        <source>The public: without what the cameras wrote; graphic and restricted photos stay out</source>
        <translation>Le public&#xa0;: sans ce que les appareils ont écrit&#xa0;; les photos pénibles et restreintes restent de côté</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Remises à</translation>
    </message>
    <message>
        <source>The folder holds the files, a list of their hashes, the custody log, and what is said of each photo. That a copy was given out is entered in the custody log.</source>
        <translation>Le dossier contient les fichiers, la liste de leurs empreintes, le journal de conservation et ce qui est dit de chaque photo. La remise d’une copie est inscrite dans ce journal.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>nom non communiqué</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>Exporté dans {file}.</translation>
    </message>
    <message>
        <source>Something of it needs a look.</source>
        <translation>Un point mérite votre attention.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Good to know about this export</source>
        <translation>À savoir sur cette exportation</translation>
    </message>
    <message>
        <source>What it could not carry</source>
        <translation>Ce qu’elle n’a pas pu emporter</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>What is known of the photo</source>
        <translation>Ce que l’on sait de la photo</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Sans légende</translation>
    </message>
    <message>
        <source>Written by the camera</source>
        <translation>Écrit par l’appareil</translation>
    </message>
    <message>
        <source>Custody of the file</source>
        <translation>Conservation du fichier</translation>
    </message>
    <message>
        <source>Received by {person}</source>
        <translation>Reçu par {person}</translation>
    </message>
    <message>
        <source>Verified by {person}: unchanged</source>
        <translation>Vérifié par {person}&#xa0;: inchangé</translation>
    </message>
    <message>
        <source>Given out by {person}</source>
        <translation>Remis par {person}</translation>
    </message>
    <message>
        <source>Verified by {person}: the file is not what it was</source>
        <translation>Vérifié par {person}&#xa0;: le fichier n’est plus ce qu’il était</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>Pénible</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreinte</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise</translation>
    </message>
    <message>
        <source>{date} (corrected)</source>
        <translation>{date} (corrigée)</translation>
    </message>
    <message>
        <source>Camera’s date</source>
        <translation>Date de l’appareil</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Caption ({language})</source>
        <translation>Légende ({language})</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Photographe</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Damage report</source>
        <translation>Rapport de dommages</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Where it was taken from</source>
        <translation>D’où elle a été prise</translation>
    </message>
    <message>
        <source>as a person said</source>
        <translation>selon une personne</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>selon l’appareil</translation>
    </message>
    <message>
        <source>View to the {direction}</source>
        <translation>Vue vers&#xa0;: {direction}</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}</source>
        <translation>{width} × {height} pixels, {size}</translation>
    </message>
    <message>
        <source>Copy the name of the file</source>
        <translation>Copier le nom du fichier</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of the file</source>
        <translation>Copier le SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Received {moment}</source>
        <translation>Reçu le {moment}</translation>
    </message>
    <message>
        <source>{text} is on the clipboard.</source>
        <translation>{text} est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>what the photo shows</source>
        <translation>ce que montre la photo</translation>
    </message>
    <message>
        <source>taken on</source>
        <translation>prise le</translation>
    </message>
    <message>
        <source>view direction</source>
        <translation>direction de la vue</translation>
    </message>
    <message>
        <source>photographer</source>
        <translation>photographe</translation>
    </message>
    <message>
        <source>credit line</source>
        <translation>crédit</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>same view as</source>
        <translation>même vue que</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>pénible</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type de lieu</translation>
    </message>
    <message>
        <source>country</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>governorate</source>
        <translation>gouvernorat</translation>
    </message>
    <message>
        <source>district</source>
        <translation>district</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>localité</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>fait partie de</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>coordonnées</translation>
    </message>
    <message>
        <source>how the coordinates are known</source>
        <translation>origine des coordonnées</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>périodes</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âge</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>description</source>
        <translation>description</translation>
    </message>
    <message>
        <source>significance</source>
        <translation>importance</translation>
    </message>
    <message>
        <source>owner or custodian</source>
        <translation>propriétaire ou gardien</translation>
    </message>
    <message>
        <source>designations</source>
        <translation>protections</translation>
    </message>
    <message>
        <source>identifiers elsewhere</source>
        <translation>numéros dans d’autres registres</translation>
    </message>
    <message>
        <source>outlines</source>
        <translation>contours</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>who may see it</source>
        <translation>qui peut le voir</translation>
    </message>
    <message>
        <source>months between visits</source>
        <translation>mois entre les visites</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>état</translation>
    </message>
    <message>
        <source>condition as given</source>
        <translation>état tel que donné</translation>
    </message>
    <message>
        <source>day of the event</source>
        <translation>jour de l’événement</translation>
    </message>
    <message>
        <source>day it was seen</source>
        <translation>jour du constat</translation>
    </message>
    <message>
        <source>last seen intact</source>
        <translation>vu intact pour la dernière fois</translation>
    </message>
    <message>
        <source>first seen damaged</source>
        <translation>vu endommagé pour la première fois</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>étendue</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>causes</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>effets</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>attribution</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>dernière information</translation>
    </message>
    <message>
        <source>state</source>
        <translation>situation</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>nature</translation>
    </message>
    <message>
        <source>day it was said</source>
        <translation>jour de la déclaration</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>stade</translation>
    </message>
    <message>
        <source>since</source>
        <translation>depuis</translation>
    </message>
    <message>
        <source>lowest cost</source>
        <translation>coût le plus bas</translation>
    </message>
    <message>
        <source>likely cost</source>
        <translation>coût probable</translation>
    </message>
    <message>
        <source>highest cost</source>
        <translation>coût le plus haut</translation>
    </message>
    <message>
        <source>feasibility</source>
        <translation>faisabilité</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>when it was done</source>
        <translation>date des travaux</translation>
    </message>
    <message>
        <source>whether it suits the fabric</source>
        <translation>compatibilité avec la matière</translation>
    </message>
    <message>
        <source>how long it takes</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>what is included</source>
        <translation>travaux compris</translation>
    </message>
    <message>
        <source>share intact</source>
        <translation>part intacte</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>conditions posées</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>À déterminer</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Country, where the file names none</source>
        <translation>Pays, là où le fichier n’en nomme pas</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Letters are written as</source>
        <translation>Codage des lettres</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Entre les cellules</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Use a saved mapping…</source>
        <translation>Utiliser une correspondance…</translation>
    </message>
    <message>
        <source>Choose the second file…</source>
        <translation>Choisir le second fichier…</translation>
    </message>
    <message>
        <source>Use a saved mapping</source>
        <translation>Utiliser une correspondance</translation>
    </message>
    <message>
        <source>Choose the second file</source>
        <translation>Choisir le second fichier</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>Celle qui convient le mieux</translation>
    </message>
    <message>
        <source>Read as a bibliography. Sources that are here already are not entered again.</source>
        <translation>Lu comme une bibliographie. Les sources déjà là ne sont pas saisies de nouveau.</translation>
    </message>
    <message>
        <source>Read as {how}: {rows} rows, {columns} columns.</source>
        <translation>Lu comme {how}&#xa0;: {rows} lignes, {columns} colonnes.</translation>
    </message>
    <message>
        <source>Its headings belong to no kind of file known here: say what its columns are.</source>
        <translation>Ses titres n’appartiennent à aucun type de fichier connu ici&#xa0;: dites ce que sont ses colonnes.</translation>
    </message>
    <message>
        <source>Read as an article. Its first line is the title, and the file is kept with the source.</source>
        <translation>Lu comme un article. Sa première ligne est le titre, et le fichier est gardé avec la source.</translation>
    </message>
    <message>
        <source>Read as records of a Heritage registry. What is here already stays as it is.</source>
        <translation>Lu comme fiches d’un registre Heritage. Ce qui est déjà là reste tel quel.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Happened</source>
        <translation>Survenu</translation>
    </message>
    <message>
        <source>2015, May 2015, before 2016, 2015-05/2016-03</source>
        <translation>2015, mai 2015, avant 2016, 2015-05/2016-03</translation>
    </message>
    <message>
        <source>Possibly within</source>
        <translation>Peut-être dedans</translation>
    </message>
    <message>
        <source>Surely within</source>
        <translation>Sûrement dedans</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Degré de certitude</translation>
    </message>
    <message>
        <source>Near a point</source>
        <translation>Près d’un point</translation>
    </message>
    <message>
        <source>Coordinates in any notation</source>
        <translation>Coordonnées, sous toute forme</translation>
    </message>
    <message>
        <source>Kilometres around it</source>
        <translation>Kilomètres autour</translation>
    </message>
    <message>
        <source>In a box</source>
        <translation>Dans un cadre</translation>
    </message>
    <message>
        <source>West, south, east, north: 38, 34, 39, 35</source>
        <translation>Ouest, sud, est, nord&#xa0;: 38, 34, 39, 35</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Name, place or number</source>
        <translation>Nom, lieu ou numéro</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>2016-03, yesterday</source>
        <translation>2016-03, hier</translation>
    </message>
    <message>
        <source>Near this site</source>
        <translation>Près de ce site</translation>
    </message>
    <message>
        <source>Near {name}</source>
        <translation>Près de {name}</translation>
    </message>
    <message>
        <source>Filter by dates and places</source>
        <translation>Filtrer par dates et lieux</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{west} to {east} east, {south} to {north} north</source>
        <translation>de {west} à {east} est, de {south} à {north} nord</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Save as view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Type of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Saisi par</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>Sauf</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Survenu</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Près de</translation>
    </message>
    <message>
        <source>Within degrees</source>
        <translation>Dans les degrés</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>photos</translation>
    </message>
    <message>
        <source>damage reports</source>
        <translation>rapports de dommages</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>estimations</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>a description</source>
        <translation>une description</translation>
    </message>
    <message>
        <source>its significance</source>
        <translation>son importance</translation>
    </message>
    <message>
        <source>an owner or custodian</source>
        <translation>un propriétaire ou gardien</translation>
    </message>
    <message>
        <source>an outline</source>
        <translation>un contour</translation>
    </message>
    <message>
        <source>identifiers elsewhere</source>
        <translation>identifiants ailleurs</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>a date of damage</source>
        <translation>une date de dommage</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>coordonnées</translation>
    </message>
    <message>
        <source>{km} km around {point}</source>
        <translation>{km}&#xa0;km autour de {point}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>de {first} à {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>à partir de {first}</translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation>jusqu’à {last}</translation>
    </message>
    <message>
        <source>surely {first} to {last}</source>
        <translation>sûrement de {first} à {last}</translation>
    </message>
    <message>
        <source>surely from {first}</source>
        <translation>sûrement à partir de {first}</translation>
    </message>
    <message>
        <source>surely to {last}</source>
        <translation>sûrement jusqu’à {last}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Niveau de preuve</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>la dernière semaine</translation>
    </message>
    <message>
        <source>in the last month</source>
        <translation>le dernier mois</translation>
    </message>
    <message>
        <source>in the last year</source>
        <translation>la dernière année</translation>
    </message>
    <message>
        <source>{filter}: {count}</source>
        <translation>{filter}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>{filter}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>À tout moment</translation>
    </message>
    <message>
        <source>{region} ({count})</source>
        <translation>{region} ({count})</translation>
    </message>
    <message>
        <source>No site names its region</source>
        <translation>Aucun site n’indique sa région</translation>
    </message>
    <message>
        <source>No site names its country</source>
        <translation>Aucun site n’indique son pays</translation>
    </message>
    <message>
        <source>No site names its district</source>
        <translation>Aucun site n’indique son district</translation>
    </message>
    <message>
        <source>No site bears a tag</source>
        <translation>Aucun site ne porte d’étiquette</translation>
    </message>
    <message>
        <source>Nobody has entered a site</source>
        <translation>Personne n’a saisi de site</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to Heritage</source>
        <translation>Bienvenue dans Heritage</translation>
    </message>
    <message>
        <source>Three answers, and you can begin. All of them can be changed later.</source>
        <translation>Trois réponses et vous pouvez commencer. Tout peut être changé plus tard.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>It stands in the history beside everything you enter.</source>
        <translation>Il figure dans l’historique à côté de tout ce que vous saisissez.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer avec</translation>
    </message>
    <message>
        <source>The &amp;sample registry: five sites around Palmyra, to look around in</source>
        <translation>Le registre d’&amp;exemple&#xa0;: cinq sites autour de Palmyre, pour découvrir le programme</translation>
    </message>
    <message>
        <source>An &amp;empty registry on this computer</source>
        <translation>Un registre &amp;vide sur cet ordinateur</translation>
    </message>
    <message>
        <source>My registry</source>
        <translation>Mon registre</translation>
    </message>
    <message>
        <source>Where to &amp;keep it</source>
        <translation>Où le &amp;garder</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>It is kept in {folder}</source>
        <translation>Il est gardé dans {folder}</translation>
    </message>
    <message>
        <source>A registry is one folder: copy the folder, and you have a copy of everything.</source>
        <translation>Un registre est un dossier&#xa0;: copiez le dossier, et vous avez une copie de tout.</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>Nouveau registre</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>Indiquez votre nom</translation>
    </message>
    <message>
        <source>Enter the folder in which the registry is to be kept</source>
        <translation>Indiquez le dossier où garder le registre</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{title}, open</source>
        <translation>{title}, ouvert</translation>
    </message>
    <message>
        <source>{title}, closed</source>
        <translation>{title}, fermé</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Enregistrer et en ajouter</translation>
    </message>
    <message>
        <source>Why this is corrected (optional)</source>
        <translation>Pourquoi cette correction (facultatif)</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>Pourquoi (facultatif)</translation>
    </message>
    <message>
        <source>Your name, with which this is signed</source>
        <translation>Votre nom, qui signe ceci</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Closing loses nothing</source>
        <translation>Fermer ne perd rien</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Part of {site}</source>
        <translation>Fait partie de {site}</translation>
    </message>
    <message>
        <source>Now: {condition}</source>
        <translation>Actuellement&#xa0;: {condition}</translation>
    </message>
</context>
<context>
    <name>HazardForm</name>
    <message>
        <source>New hazard</source>
        <translation>Nouveau danger</translation>
    </message>
    <message>
        <source>Edit hazard</source>
        <translation>Modifier le danger</translation>
    </message>
    <message>
        <source>Save hazard</source>
        <translation>Enregistrer le danger</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>Nature du danger</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>Alt+↓ affiche la liste</translation>
    </message>
    <message>
        <source>Last known on</source>
        <translation>Dernière information du</translation>
    </message>
    <message>
        <source>How is it known?</source>
        <translation>Comment le sait-on&#xa0;?</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
    <message>
        <source>Laid or caused by</source>
        <translation>Posé ou causé par</translation>
    </message>
    <message>
        <source>Cleared or guarded by</source>
        <translation>Écarté ou gardé par</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Dit par</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>Déclaré à</translation>
    </message>
</context>
<context>
    <name>HeritageError</name>
    <message>
        <source>“{text}” is not a number. Write digits, with a point before decimals, for example 12.5</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre. Écrivez des chiffres, avec un point avant les décimales, par exemple 12.5</translation>
    </message>
    <message>
        <source>No registry is named. Add --registry FOLDER, set HERITAGE_REGISTRY, or make one with heritage-app init FOLDER</source>
        <translation>Aucun registre n’est indiqué. Ajoutez --registry FOLDER, définissez HERITAGE_REGISTRY, ou créez-en un avec heritage-app init FOLDER</translation>
    </message>
    <message>
        <source>Nobody is named as the one who acts, and every change is signed. Nothing was changed. Add --as-user NAME or set HERITAGE_USER</source>
        <translation>Personne n’est nommé comme auteur, et chaque changement est signé. Rien n’a été modifié. Ajoutez --as-user NAME ou définissez HERITAGE_USER</translation>
    </message>
    <message>
        <source>The output could not be written ({reason}). What the command did stays done; send its output elsewhere</source>
        <translation>Le résultat n’a pas pu être écrit ({reason}). Ce que la commande a fait reste fait&#xa0;; envoyez son résultat ailleurs</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}</source>
        <translation>«&#xa0;{path}&#xa0;» ne peut pas être utilisé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Something happened that the program does not know ({name}). What was saved before is safe. Details are in {log}</source>
        <translation>Il s’est passé quelque chose que le programme ne connaît pas ({name}). Ce qui était enregistré est intact. Les détails sont dans {log}</translation>
    </message>
    <message>
        <source>“{text}” is not read as corners. Write shares of width and height, 0 to 1: 0.2,0.3 0.5,0.6</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas lu comme des coins. Écrivez des parts de la largeur et de la hauteur, de 0 à 1&#xa0;: 0.2,0.3 0.5,0.6</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}. These commands work without it: {commands}. See heritage-app --help</source>
        <translation>La fenêtre ne peut pas s’ouvrir&#xa0;: {reason}. Ces commandes s’en passent&#xa0;: {commands}. Voir heritage-app --help</translation>
    </message>
    <message>
        <source>Enter the name of the person or organisation</source>
        <translation>Indiquez le nom de la personne ou de l’organisation</translation>
    </message>
    <message>
        <source>The file names no country for this place, nor a site here that it is part of. Choose the country of all such places for this import (--country), or add it to the file</source>
        <translation>Le fichier ne nomme pour ce lieu ni pays ni site d’ici dont il fasse partie. Choisissez pour cet import le pays de tous ces lieux (--country), ou ajoutez-le au fichier</translation>
    </message>
    <message>
        <source>This is no point and no outline that can be drawn</source>
        <translation>Ce n’est ni un point ni un contour que l’on puisse dessiner</translation>
    </message>
    <message>
        <source>This outline crosses itself. It was kept as it is drawn; look at it on a map</source>
        <translation>Ce contour se croise lui-même. Il a été gardé tel qu’il est dessiné&#x202f;; regardez-le sur une carte</translation>
    </message>
    <message>
        <source>This point is not in its country, and would be with latitude and longitude changed over. It was kept as given; look at it on a map</source>
        <translation>Ce point n’est pas dans son pays, et y serait si latitude et longitude étaient échangées. Il a été gardé tel quel&#xa0;; vérifiez-le sur une carte</translation>
    </message>
    <message>
        <source>These rows are not read here: claims with their sources come back whole from our JSON, so import that</source>
        <translation>Ces lignes ne sont pas lues ici&#xa0;: les affirmations reviennent entières, avec leurs sources, de notre JSON&#xa0;; importez-le</translation>
    </message>
    <message>
        <source>This is not read as a point or an outline</source>
        <translation>Ceci ne se lit ni comme un point ni comme un contour</translation>
    </message>
    <message>
        <source>“{text}” is not read as coordinates. It stays as you typed it. Write latitude, then longitude, for example 34.5473, 38.2741 or 34°32&apos;50&quot;N 38°16&apos;27&quot;E; UTM as 37S 433390 3823010, MGRS as 37S DU 33390 23010; or paste a link from a map.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas lu comme des coordonnées. Le texte reste tel que vous l’avez tapé. Écrivez la latitude, puis la longitude, par exemple 34.5473, 38.2741 ou 34°32&apos;50&quot;N 38°16&apos;27&quot;E&#xa0;; UTM comme 37S 433390 3823010, MGRS comme 37S DU 33390 23010&#xa0;; ou collez un lien de carte.</translation>
    </message>
    <message>
        <source>Latitude {lat} and longitude {lon} are not on the globe: latitude goes from -90 to 90, longitude from -180 to 180. Latitude is written first; check whether the two are swapped.</source>
        <translation>La latitude {lat} et la longitude {lon} ne sont pas sur le globe&#xa0;: la latitude va de -90 à 90, la longitude de -180 à 180. La latitude s’écrit en premier&#xa0;; vérifiez si les deux sont inversées.</translation>
    </message>
    <message>
        <source>The point 0, 0 means that no point is known. Leave the coordinates empty instead.</source>
        <translation>Le point 0, 0 veut dire qu’aucun point n’est connu. Laissez plutôt les coordonnées vides.</translation>
    </message>
    <message>
        <source>The link “{text}” holds no coordinates. Open it, and copy the long link from the address bar or the coordinates from the map. It stays as you pasted it.</source>
        <translation>Le lien «&#xa0;{text}&#xa0;» ne contient pas de coordonnées. Ouvrez-le et copiez le lien long de la barre d’adresse ou les coordonnées de la carte. Il reste tel que vous l’avez collé.</translation>
    </message>
    <message>
        <source>Choose the site that this is about</source>
        <translation>Choisissez le site dont il s’agit</translation>
    </message>
    <message>
        <source>Enter when it happened, the condition after it, or what happened</source>
        <translation>Indiquez quand cela s’est produit, l’état qui a suivi, ou ce qui s’est passé</translation>
    </message>
    <message>
        <source>It was first seen damaged ({damaged}) before it was last seen intact ({intact}). Change one of the two dates</source>
        <translation>Il a été vu endommagé pour la première fois ({damaged}) avant d’être vu intact pour la dernière fois ({intact}). Changez l’une des deux dates</translation>
    </message>
    <message>
        <source>“{text}” is not a date in EDTF notation. Write it like 2015-10-05, 2015-10 or 2015.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date en notation EDTF. Écrivez-la comme 2015-10-05, 2015-10 ou 2015.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Try {day}, {month} or {year}</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date. Essayez {day}, {month} ou {year}</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>this account may not open it</source>
        <translation>ce compte n’a pas le droit de l’ouvrir</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>une partie du chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>son nom est trop long</translation>
    </message>
    <message>
        <source>the disk could not read or write it</source>
        <translation>le disque n’a pas pu le lire ou l’écrire</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>un autre programme l’a ouvert</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was changed.</source>
        <translation>Quelque chose n’a pas marché. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This date is in the future. Enter today or earlier</source>
        <translation>Cette date est dans l’avenir. Indiquez aujourd’hui ou avant</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Choose the site where the hazard is</source>
        <translation>Choisissez le site où se trouve le danger</translation>
    </message>
    <message>
        <source>Choose what kind of hazard it is</source>
        <translation>Choisissez la nature du danger</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash. The reason stays in the history</source>
        <translation>Indiquez pourquoi ceci va à la corbeille. La raison reste dans l’historique</translation>
    </message>
    <message>
        <source>“{text}” is not a reference number. One looks like SY-HMS-K7Q-0012: country, district, the code of the computer that gave it, and a number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un numéro de site. Un numéro ressemble à SY-HMS-K7Q-0012&#xa0;: le pays, la région, le code de l’ordinateur qui l’a donné, et un nombre.</translation>
    </message>
    <message>
        <source>Choose the site where the works were done</source>
        <translation>Choisissez le site où les travaux ont été faits</translation>
    </message>
    <message>
        <source>Choose what kind of works they were</source>
        <translation>Choisissez la nature des travaux</translation>
    </message>
    <message>
        <source>“{text}” is not read as an amount of money. It stays as you typed it. Write a number and a currency, for example 2 500 000 USD, USD 2.5 million or 1 200.50 EUR.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas lu comme un montant. Le texte reste tel que vous l’avez tapé. Écrivez un nombre et une monnaie, par exemple 2 500 000 USD, USD 2.5 million ou 1 200.50 EUR.</translation>
    </message>
    <message>
        <source>“{text}” names no currency. It stays as you typed it. Add three letters, for example USD, EUR or SYP.</source>
        <translation>«&#xa0;{text}&#xa0;» n’indique pas de monnaie. Le texte reste tel que vous l’avez tapé. Ajoutez trois lettres, par exemple USD, EUR ou SYP.</translation>
    </message>
    <message>
        <source>“{text}” may be in any of these currencies: {currencies}. It stays as you typed it. Write the three letters of the one that is meant.</source>
        <translation>«&#xa0;{text}&#xa0;» peut être dans l’une de ces monnaies&#xa0;: {currencies}. Le texte reste tel que vous l’avez tapé. Écrivez les trois lettres de celle qui est voulue.</translation>
    </message>
    <message>
        <source>“{code}” is not a currency in use. Write the three letters of one that is, for example USD, EUR or SYP.</source>
        <translation>«&#xa0;{code}&#xa0;» n’est pas une monnaie en usage. Écrivez les trois lettres d’une autre, par exemple USD, EUR ou SYP.</translation>
    </message>
    <message>
        <source>“{text}” can be read as {thousands} or as {decimals}. It stays as you typed it. Write it in one of these two ways.</source>
        <translation>«&#xa0;{text}&#xa0;» peut se lire {thousands} ou {decimals}. Le texte reste tel que vous l’avez tapé. Écrivez-le de l’une de ces deux façons.</translation>
    </message>
    <message>
        <source>“{text}” is not read as a duration. It stays as you typed it. Write a number of years or months, for example 5 years, 3-5 years, 18 months or at least 3 years.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas lu comme une durée. Le texte reste tel que vous l’avez tapé. Écrivez un nombre d’années ou de mois, par exemple 5 ans, 3-5 ans, 18 mois ou au moins 3 ans.</translation>
    </message>
    <message>
        <source>“{text}” does not name a language. The name was kept as typed: choose its language from the list, or write a tag such as ar, en or ar-Latn (Arabic in Latin letters).</source>
        <translation>«&#xa0;{text}&#xa0;» ne désigne pas une langue. Le nom a été gardé tel quel&#xa0;: choisissez sa langue dans la liste, ou écrivez un code comme ar, en ou ar-Latn (arabe en lettres latines).</translation>
    </message>
    <message>
        <source>Choose the site that the photo shows</source>
        <translation>Choisissez le site que montre la photo</translation>
    </message>
    <message>
        <source>This report is about another site than the photo. Choose a report of the same site</source>
        <translation>Ce rapport porte sur un autre site que la photo. Choisissez un rapport du même site</translation>
    </message>
    <message>
        <source>A photo cannot be compared with itself. Choose another one of the same view</source>
        <translation>Une photo ne se compare pas avec elle-même. Choisissez-en une autre de la même vue</translation>
    </message>
    <message>
        <source>A photo comes with its file. Nothing was saved. Drop the file on the window, or use photo add</source>
        <translation>Une photo vient avec son fichier. Rien n’a été enregistré. Déposez le fichier sur la fenêtre, ou utilisez photo add</translation>
    </message>
    <message>
        <source>“{given}” is not a direction. Enter degrees from 0 (north) to 359, clockwise</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une direction. Indiquez des degrés de 0 (nord) à 359, dans le sens des aiguilles d’une montre</translation>
    </message>
    <message>
        <source>Mark {number} does not lie on the photo. Draw it again</source>
        <translation>Le repère {number} n’est pas sur la photo. Dessinez-le de nouveau</translation>
    </message>
    <message>
        <source>Tags are words of the office: a list for the public is not chosen by them, for it would tell them. Choose the sites themselves, or ask for the office</source>
        <translation>Les étiquettes sont des mots du bureau&#xa0;: une liste pour le public n’est pas choisie par elles, car elle les révélerait. Choisissez les sites eux-mêmes, ou demandez la liste pour le bureau</translation>
    </message>
    <message>
        <source>“{key}:” (character {position}) is not a filter. Filters are {known}. Put the words in quotation marks to look for them as they are</source>
        <translation>«&#xa0;{key}:&#xa0;» (caractère {position}) n’est pas un filtre. Les filtres sont {known}. Mettez les mots entre guillemets pour les chercher tels quels</translation>
    </message>
    <message>
        <source>Nothing follows “{key}:” (character {position}). Write what to look for right after the colon</source>
        <translation>Rien ne suit «&#xa0;{key}:&#xa0;» (caractère {position}). Écrivez ce qu’il faut chercher juste après le deux-points</translation>
    </message>
    <message>
        <source>“{value}” (character {position}) is not a value of “{key}:”. It knows, among others: {known}</source>
        <translation>«&#xa0;{value}&#xa0;» (caractère {position}) n’est pas une valeur de «&#xa0;{key}:&#xa0;». Sont connues, entre autres&#xa0;: {known}</translation>
    </message>
    <message>
        <source>“{value}” after “{key}:” (character {position}) is not a date. Write 2015, 2015-05 or 2015-05-20</source>
        <translation>«&#xa0;{value}&#xa0;» après «&#xa0;{key}:&#xa0;» (caractère {position}) n’est pas une date. Écrivez 2015, 2015-05 ou 2015-05-20</translation>
    </message>
    <message>
        <source>“{value}” after “{key}:” (character {position}) cannot be read. Write {model}</source>
        <translation>«&#xa0;{value}&#xa0;» après «&#xa0;{key}:&#xa0;» (caractère {position}) ne se lit pas. Écrivez {model}</translation>
    </message>
    <message>
        <source>“{text}” is not read as a box. Write west, south, east and north in degrees: 38, 34, 39, 35</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas lu comme un cadre. Écrivez ouest, sud, est et nord en degrés&#xa0;: 38, 34, 39, 35</translation>
    </message>
    <message>
        <source>“-{key}:” (character {position}) cannot be denied. Leave out the minus</source>
        <translation>«&#xa0;-{key}:&#xa0;» (caractère {position}) ne peut pas être nié. Ôtez le moins</translation>
    </message>
    <message>
        <source>Which sites a source is cited for may be withheld: a list of sources for the public is not chosen by them. Leave out the filters of sites, or ask with --profile internal</source>
        <translation>Les sites pour lesquels une source est citée peuvent être tenus secrets&#xa0;: une liste de sources pour le public n’est pas choisie par eux. Retirez les filtres de sites, ou demandez avec --profile internal</translation>
    </message>
    <message>
        <source>Choose the site that this estimate is about</source>
        <translation>Choisissez le site dont parle cette estimation</translation>
    </message>
    <message>
        <source>Enter how long it would take, what it would cost, or whether it can be done</source>
        <translation>Indiquez la durée, le coût, ou si c’est réalisable</translation>
    </message>
    <message>
        <source>The lower figure ({low}) is above the higher one ({high}). Change one of them</source>
        <translation>Le chiffre bas ({low}) dépasse le chiffre haut ({high}). Changez l’un des deux</translation>
    </message>
    <message>
        <source>Enter the currency of the cost, as three letters: USD, EUR, SYP</source>
        <translation>Indiquez la monnaie du coût, en trois lettres&#xa0;: USD, EUR, SYP</translation>
    </message>
    <message>
        <source>“{given}” is not a share. Enter a number from 0 to 100</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une part. Indiquez un nombre de 0 à 100</translation>
    </message>
    <message>
        <source>“{given}” is not a scale that is known here. It knows: {known}</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une échelle connue ici. Sont connues&#xa0;: {known}</translation>
    </message>
    <message>
        <source>Enter the name of the site</source>
        <translation>Indiquez le nom du site</translation>
    </message>
    <message>
        <source>Enter the country, or the site that this one is part of</source>
        <translation>Indiquez le pays, ou le site dont celui-ci fait partie</translation>
    </message>
    <message>
        <source>“{given}” is not a distance in metres. Enter a number from 0 to 100000</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une distance en mètres. Indiquez un nombre de 0 à 100000</translation>
    </message>
    <message>
        <source>“{given}” is not a visit interval. Enter a number of months from 1 to 240</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas un intervalle de visite. Indiquez un nombre de mois de 1 à 240</translation>
    </message>
    <message>
        <source>Enter the headline or the name of the source</source>
        <translation>Indiquez le titre ou le nom de la source</translation>
    </message>
    <message>
        <source>“{given}” is not a web address. Enter one that begins with https:// or http://</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une adresse web. Indiquez-en une qui commence par https:// ou http://</translation>
    </message>
    <message>
        <source>“{given}” is not a reliability. Enter a letter from A (reliable) to F (cannot be judged)</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une fiabilité. Indiquez une lettre de A (fiable) à F (impossible à juger)</translation>
    </message>
    <message>
        <source>“{given}” is not a credibility. Enter a number from 1 (confirmed) to 6 (cannot be judged)</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une crédibilité. Indiquez un nombre de 1 (confirmée) à 6 (impossible à juger)</translation>
    </message>
    <message>
        <source>Choose what the source speaks of</source>
        <translation>Choisissez ce dont parle la source</translation>
    </message>
    <message>
        <source>Choose the site that this stage is about</source>
        <translation>Choisissez le site dont parle ce stade</translation>
    </message>
    <message>
        <source>Choose what is being done: stabilised, under way, completed, or judged not feasible</source>
        <translation>Choisissez ce qui est fait&#xa0;: stabilisé, en cours, achevé, ou jugé irréalisable</translation>
    </message>
    <message>
        <source>“{tag}” cannot be a tag. A tag is one line of at most {most} characters, without semicolons, bars or square brackets. Longer texts go into a note</source>
        <translation>«&#xa0;{tag}&#xa0;» ne peut pas être une étiquette. Une étiquette tient sur une ligne d’au plus {most} caractères, sans point-virgule, barre verticale ni crochet. Un texte plus long va dans une note</translation>
    </message>
    <message>
        <source>This text has {length} characters, and {limit} are the most that fit here. Nothing was cut off: shorten it, or keep the whole text as a file beside the record.</source>
        <translation>Ce texte compte {length} caractères, et {limit} au plus tiennent ici. Rien n’a été coupé&#xa0;: raccourcissez-le, ou gardez le texte entier dans un fichier à côté de la fiche.</translation>
    </message>
    <message>
        <source>Choose the site that is threatened</source>
        <translation>Choisissez le site menacé</translation>
    </message>
    <message>
        <source>Enter what threatens the site: a category, a cause, or a text</source>
        <translation>Indiquez ce qui menace le site&#xa0;: une catégorie, une cause ou un texte</translation>
    </message>
    <message>
        <source>“{given}” is not an exchange rate. Enter how many {currency} one unit of the quoted currency bought</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas un taux de change. Indiquez combien de {currency} valait une unité de la monnaie citée</translation>
    </message>
    <message>
        <source>Enter the date of the rate. Without it nobody can check the amount</source>
        <translation>Indiquez la date du taux. Sans elle, personne ne peut vérifier le montant</translation>
    </message>
    <message>
        <source>Enter where the rate is from: a central bank, a paper, a website</source>
        <translation>Indiquez d’où vient le taux&#xa0;: une banque centrale, un journal, un site web</translation>
    </message>
    <message>
        <source>“{given}” is not a currency in use. Write its three letters: USD, EUR, SYP</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une monnaie en usage. Écrivez ses trois lettres&#xa0;: USD, EUR, SYP</translation>
    </message>
    <message>
        <source>“{path}” exists already. Nothing was written. Choose a new name</source>
        <translation>«&#xa0;{path}&#xa0;» existe déjà. Rien n’a été écrit. Choisissez un nouveau nom</translation>
    </message>
    <message>
        <source>The evidence could not be written to “{path}”: {reason}. Nothing of it is left there</source>
        <translation>Les preuves n’ont pas pu être écrites dans «&#xa0;{path}&#xa0;»&#xa0;: {reason}. Rien n’en reste là-bas</translation>
    </message>
    <message>
        <source>“{name}” is no longer the file that was received, and stays out. Use photo verify</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus le fichier qui a été reçu et reste de côté. Utilisez photo verify</translation>
    </message>
    <message>
        <source>“{name}” stays out: it may not be shown to the public</source>
        <translation>«&#xa0;{name}&#xa0;» reste de côté&#xa0;: il ne peut pas être montré au public</translation>
    </message>
    <message>
        <source>it has no manifest that says what its files are</source>
        <translation>aucun manifeste n’y dit quels sont ses fichiers</translation>
    </message>
    <message>
        <source>the checksums of “{name}” are of a kind that this program does not know</source>
        <translation>les sommes de contrôle de «&#xa0;{name}&#xa0;» sont d’une sorte que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>line {line} of “{name}” is not a checksum with a path</source>
        <translation>la ligne {line} de «&#xa0;{name}&#xa0;» n’est pas une somme de contrôle suivie d’un chemin</translation>
    </message>
    <message>
        <source>line {line} of “{name}” leads out of the bag</source>
        <translation>la ligne {line} de «&#xa0;{name}&#xa0;» mène hors du lot</translation>
    </message>
    <message>
        <source>line {line} of “{name}” gives a second checksum of one file</source>
        <translation>la ligne {line} de «&#xa0;{name}&#xa0;» donne une seconde somme de contrôle pour un même fichier</translation>
    </message>
    <message>
        <source>“{name}” is a link that leads elsewhere</source>
        <translation>«&#xa0;{name}&#xa0;» est un lien qui mène ailleurs</translation>
    </message>
    <message>
        <source>“{name}” is neither a file nor a folder</source>
        <translation>«&#xa0;{name}&#xa0;» n’est ni un fichier ni un dossier</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>il contient plus de {most} fichiers</translation>
    </message>
    <message>
        <source>“{name}” is missing, as are {count} other files that its manifest names</source>
        <translation>«&#xa0;{name}&#xa0;» manque, et d’autres fichiers que nomme le manifeste manquent aussi ({count})</translation>
    </message>
    <message>
        <source>“{name}” is missing, which its manifest names</source>
        <translation>«&#xa0;{name}&#xa0;», que nomme le manifeste, manque</translation>
    </message>
    <message>
        <source>“{name}” does not belong to it: no manifest names it</source>
        <translation>«&#xa0;{name}&#xa0;» n’en fait pas partie&#xa0;: aucun manifeste ne le nomme</translation>
    </message>
    <message>
        <source>“{name}” is not the file that was packed: its checksum is another one</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas le fichier qui a été mis dans le lot&#xa0;: sa somme de contrôle est différente</translation>
    </message>
    <message>
        <source>“{name}” cannot be read</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {reason}. Nothing was changed. Choose the table of events as it was published</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été importé&#xa0;: {reason}. Rien n’a été modifié. Choisissez le tableau des événements tel qu’il a été publié</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {reason}. Nothing was changed. Choose the sites as GeoJSON as they were published</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été importé&#xa0;: {reason}. Rien n’a été modifié. Choisissez les sites en GeoJSON tels qu’ils ont été publiés</translation>
    </message>
    <message>
        <source>The mapping “{path}” cannot be used: {reason}. Nothing was changed. Mend the file, or leave --map away</source>
        <translation>La table de correspondance «&#xa0;{path}&#xa0;» est inutilisable&#xa0;: {reason}. Rien n’a été modifié. Corrigez le fichier, ou laissez de côté --map</translation>
    </message>
    <message>
        <source>“{path}” was read ({how}), and its headings belong to no profile known here: {headings}. Nothing was changed. Name one with --as ({profiles}), or say with --map what its columns are</source>
        <translation>«&#xa0;{path}&#xa0;» a été lu ({how}), et ses en-têtes n’appartiennent à aucun profil connu ici&#xa0;: {headings}. Rien n’a été modifié. Nommez-en un avec --as ({profiles}), ou dites avec --map ce que sont ses colonnes</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is torn, encrypted, or not the file its name says</source>
        <translation>il est incomplet, chiffré, ou n’est pas le fichier que son nom annonce</translation>
    </message>
    <message>
        <source>it is no whole workbook ({kind})</source>
        <translation>ce n’est pas un classeur entier ({kind})</translation>
    </message>
    <message>
        <source>it is a ZIP, and neither XLSX nor ODS nor KMZ</source>
        <translation>c’est un ZIP, et ni un XLSX, ni un ODS, ni un KMZ</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not JSON</source>
        <translation>la ligne {line}, colonne {column}, n’est pas du JSON</translation>
    </message>
    <message>
        <source>it is JSON, but no collection of GeoJSON features</source>
        <translation>c’est du JSON, mais pas une collection d’entités GeoJSON</translation>
    </message>
    <message>
        <source>a quotation mark opened in line {line} is never closed</source>
        <translation>un guillemet ouvert à la ligne {line} n’est jamais fermé</translation>
    </message>
    <message>
        <source>line {line} holds bytes that are not text</source>
        <translation>la ligne {line} contient des octets qui ne sont pas du texte</translation>
    </message>
    <message>
        <source>line {line} is not text in any encoding known here</source>
        <translation>la ligne {line} n’est du texte dans aucun codage connu ici</translation>
    </message>
    <message>
        <source>it has {size} MB, and {most} MB are the most that are read</source>
        <translation>il a {size} Mo, et {most} Mo au plus sont lus</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} MB</source>
        <translation>il se décompresse en plus de {most} Mo</translation>
    </message>
    <message>
        <source>it has more than {most} rows</source>
        <translation>il a plus de {most} lignes</translation>
    </message>
    <message>
        <source>row {row} has {count} cells, and {most} are the most that are read</source>
        <translation>la ligne {row} a {count} cellules, et {most} au plus sont lues</translation>
    </message>
    <message>
        <source>row {row}, column {column} holds {count} characters, and {most} are the most</source>
        <translation>la ligne {row}, colonne {column}, contient {count} caractères, et le maximum est {most}</translation>
    </message>
    <message>
        <source>line {line} holds a cell of more than {most} characters</source>
        <translation>la ligne {line} contient une cellule de plus de {most} caractères</translation>
    </message>
    <message>
        <source>line {line} has more than {most} characters</source>
        <translation>la ligne {line} a plus de {most} caractères</translation>
    </message>
    <message>
        <source>line {line} is not a row of a table ({words})</source>
        <translation>la ligne {line} n’est pas une ligne de tableau ({words})</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>ce n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <source>line {line} is not text in {encoding}</source>
        <translation>la ligne {line} n’est pas du texte en {encoding}</translation>
    </message>
    <message>
        <source>there is no encoding “{encoding}”</source>
        <translation>il n’existe pas de codage «&#xa0;{encoding}&#xa0;»</translation>
    </message>
    <message>
        <source>it is nested without end</source>
        <translation>ses éléments s’emboîtent sans fin</translation>
    </message>
    <message>
        <source>its coordinates are in another system ({system}), and longitude and latitude are needed</source>
        <translation>ses coordonnées sont dans un autre système ({system}), et il faut des longitudes et des latitudes</translation>
    </message>
    <message>
        <source>“{name}” is in another system ({system}), and longitude and latitude are needed</source>
        <translation>«&#xa0;{name}&#xa0;» est dans un autre système ({system}), et il faut des longitudes et des latitudes</translation>
    </message>
    <message>
        <source>feature {number} is not a feature of GeoJSON</source>
        <translation>l’objet {number} n’est pas un objet GeoJSON</translation>
    </message>
    <message>
        <source>it has no feature</source>
        <translation>il ne contient aucun objet</translation>
    </message>
    <message>
        <source>it has no placemark</source>
        <translation>il ne contient aucun repère</translation>
    </message>
    <message>
        <source>it declares entities, which a map does not need</source>
        <translation>il déclare des entités, dont une carte n’a pas besoin</translation>
    </message>
    <message>
        <source>it is no whole {kind} file ({words})</source>
        <translation>ce n’est pas un fichier {kind} entier ({words})</translation>
    </message>
    <message>
        <source>it is a database that is torn or takes too long ({words})</source>
        <translation>c’est une base de données abîmée ou trop longue à lire ({words})</translation>
    </message>
    <message>
        <source>it is a database, but no GeoPackage with features</source>
        <translation>c’est une base de données, mais pas un GeoPackage avec des objets</translation>
    </message>
    <message>
        <source>“{name}” has no column of shapes</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de colonne de formes</translation>
    </message>
    <message>
        <source>“{name}” in it unpacks to {size} MB</source>
        <translation>«&#xa0;{name}&#xa0;», dans ce fichier, se décompresse en {size} Mo</translation>
    </message>
    <message>
        <source>it has no sheet with rows</source>
        <translation>il n’a aucune feuille avec des lignes</translation>
    </message>
    <message>
        <source>row {row} of “{sheet}” is beyond what is read</source>
        <translation>la ligne {row} de «&#xa0;{sheet}&#xa0;» dépasse ce qui est lu</translation>
    </message>
    <message>
        <source>it is a folder without {name}, so none that a registry wrote</source>
        <translation>c’est un dossier sans {name}, donc pas un dossier écrit par un registre</translation>
    </message>
    <message>
        <source>with those before it has more than {most} MB</source>
        <translation>avec les précédents, il dépasse {most} Mo</translation>
    </message>
    <message>
        <source>a table of names has the headings {headings}</source>
        <translation>un tableau de noms a les en-têtes {headings}</translation>
    </message>
    <message>
        <source>no sheet of it is a filled form of heritage places</source>
        <translation>aucune de ses feuilles n’est un formulaire rempli de lieux patrimoniaux</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>il ne contient pas de texte</translation>
    </message>
    <message>
        <source>it is neither RIS nor BibTeX nor CSL-JSON</source>
        <translation>ce n’est ni du RIS, ni du BibTeX, ni du CSL-JSON</translation>
    </message>
    <message>
        <source>it is torn ({words})</source>
        <translation>il est abîmé ({words})</translation>
    </message>
    <message>
        <source>the entry in line {line} is not closed or stands twice</source>
        <translation>l’entrée de la ligne {line} n’est pas fermée ou figure deux fois</translation>
    </message>
    <message>
        <source>entry {number} is no object</source>
        <translation>l’entrée {number} n’est pas un objet</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>il ne contient aucune entrée</translation>
    </message>
    <message>
        <source>this line has neither a DOI nor a link</source>
        <translation>cette ligne n’a ni DOI ni lien</translation>
    </message>
    <message>
        <source>its letters are not UTF-8</source>
        <translation>ses caractères ne sont pas en UTF-8</translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation>il ne dit pas en être un</translation>
    </message>
    <message>
        <source>its version is not named</source>
        <translation>sa version n’est pas indiquée</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>il manque un nom</translation>
    </message>
    <message>
        <source>more stands behind its end</source>
        <translation>du texte suit sa fin</translation>
    </message>
    <message>
        <source>“{mark}” is expected where “{found}” stands</source>
        <translation>«&#xa0;{mark}&#xa0;» est attendu là où se trouve «&#xa0;{found}&#xa0;»</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>il s’interrompt</translation>
    </message>
    <message>
        <source>“{word}” is no value, or breaks off</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas une valeur, ou s’interrompt</translation>
    </message>
    <message>
        <source>a record is longer than {most} characters</source>
        <translation>une fiche dépasse {most} caractères</translation>
    </message>
    <message>
        <source>line 1 names {count} columns, and {wanted} are expected</source>
        <translation>la ligne 1 nomme {count} colonnes, et {wanted} sont attendues</translation>
    </message>
    <message>
        <source>line 1, column {column} is named “{found}”, and “{wanted}” is expected</source>
        <translation>la ligne 1, colonne {column}, s’appelle «&#xa0;{found}&#xa0;», et «&#xa0;{wanted}&#xa0;» est attendu</translation>
    </message>
    <message>
        <source>line {line} has {count} cells, and {wanted} are expected</source>
        <translation>la ligne {line} a {count} cellules, et {wanted} sont attendues</translation>
    </message>
    <message>
        <source>line {line}, column {column} is empty</source>
        <translation>la ligne {line}, colonne {column}, est vide</translation>
    </message>
    <message>
        <source>line {line}, column {column}: “{word}” stands in line {other} as well</source>
        <translation>ligne {line}, colonne {column}&#xa0;: «&#xa0;{word}&#xa0;» figure aussi à la ligne {other}</translation>
    </message>
    <message>
        <source>it has headings and no rows</source>
        <translation>il a des en-têtes et aucune ligne</translation>
    </message>
    <message>
        <source>two features have the identifier “{word}”</source>
        <translation>deux objets ont l’identifiant «&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>feature {number} has no properties or no geometry</source>
        <translation>l’objet {number} n’a pas de propriétés ou pas de géométrie</translation>
    </message>
    <message>
        <source>feature {number} has no Name</source>
        <translation>l’objet {number} n’a pas de nom (Name)</translation>
    </message>
    <message>
        <source>feature {number} has neither an S_ID nor a Number</source>
        <translation>l’objet {number} n’a ni S_ID ni Number</translation>
    </message>
    <message>
        <source>feature {number} is not a point of numbers</source>
        <translation>l’objet {number} n’est pas un point fait de nombres</translation>
    </message>
    <message>
        <source>feature {number} has {count} coordinates, and 2 or 3 are expected</source>
        <translation>l’objet {number} a {count} coordonnées, et 2 ou 3 sont attendues</translation>
    </message>
    <message>
        <source>feature {number}: {reason}</source>
        <translation>objet {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not YAML</source>
        <translation>la ligne {line}, colonne {column}, n’est pas du YAML</translation>
    </message>
    <message>
        <source>“columns” with a field by heading is expected</source>
        <translation>«&#xa0;columns&#xa0;», avec un champ par en-tête, est attendu</translation>
    </message>
    <message>
        <source>“{heading}” is to be “{name}”, and the fields are {known}</source>
        <translation>«&#xa0;{heading}&#xa0;» doit devenir «&#xa0;{name}&#xa0;», et les champs sont {known}</translation>
    </message>
    <message>
        <source>“{word}” is no part of a mapping</source>
        <translation>«&#xa0;{word}&#xa0;» ne fait pas partie d’une correspondance</translation>
    </message>
    <message>
        <source>“{word}” is no field of a source</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas un champ d’une source</translation>
    </message>
    <message>
        <source>“{word}” is to be names with values</source>
        <translation>«&#xa0;{word}&#xa0;» doit contenir des noms avec des valeurs</translation>
    </message>
    <message>
        <source>a file of that name is there, and nothing is written over</source>
        <translation>un fichier de ce nom existe, et rien n’est écrasé</translation>
    </message>
    <message>
        <source>“{path}” was not read: {reason}. Nothing was changed. Save it anew with the program that it comes from, or choose another file</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été lu&#xa0;: {reason}. Rien n’a été modifié. Enregistrez-le de nouveau avec le programme dont il vient, ou choisissez un autre fichier</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {count} of its cells keep their rows out. Nothing was changed. Mend them, or import the other rows alone with --good-rows
{problems}</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été importé&#xa0;: {count} de ses cellules retiennent leurs lignes. Rien n’a été modifié. Corrigez-les, ou importez les autres lignes seules avec --good-rows
{problems}</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. Name another file with -o</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été écrit&#xa0;: {reason}. Nommez un autre fichier avec -o</translation>
    </message>
    <message>
        <source>“{name}” is empty. There is nothing in it to keep</source>
        <translation>«&#xa0;{name}&#xa0;» est vide. Il n’y a rien à garder</translation>
    </message>
    <message>
        <source>“{name}” is not a picture. Attach it to a source instead</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une image. Joignez-le plutôt à une source</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {reason}. Nothing of it was kept. Add it again</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu&#xa0;: {reason}. Rien n’en a été gardé. Ajoutez-le de nouveau</translation>
    </message>
    <message>
        <source>“{name}” could not be kept: {reason}. Everything kept before is safe. Free some space and add it again</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être gardé&#xa0;: {reason}. Tout ce qui était gardé est intact. Libérez de la place et ajoutez-le de nouveau</translation>
    </message>
    <message>
        <source>“{path}” was not saved: {reason}. Nothing was left behind. Choose another folder or name</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: {reason}. Rien n’a été laissé. Choisissez un autre dossier ou un autre nom</translation>
    </message>
    <message>
        <source>“{path}” was not saved: its folder does not exist. Nothing was left behind. Choose another folder</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: son dossier n’existe pas. Rien n’a été laissé. Choisissez un autre dossier</translation>
    </message>
    <message>
        <source>“{path}” was not saved: its folder cannot be written. Nothing was left behind. Choose another folder</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: son dossier n’accepte pas l’écriture. Rien n’a été laissé. Choisissez un autre dossier</translation>
    </message>
    <message>
        <source>“{path}” was not saved: a folder has that name. Nothing was left behind. Choose another name</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: un dossier porte ce nom. Rien n’a été laissé. Choisissez un autre nom</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the name is too long. Nothing was left behind. Choose a shorter name</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: le nom est trop long. Rien n’a été laissé. Choisissez un nom plus court</translation>
    </message>
    <message>
        <source>“{path}” is open in another program and was not replaced. Close it there, or choose another name</source>
        <translation>«&#xa0;{path}&#xa0;» est ouvert dans un autre programme et n’a pas été remplacé. Fermez-le là-bas, ou choisissez un autre nom</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the disk is full. No half file was left. Free some space and try again</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: le disque est plein. Aucun fichier incomplet n’a été laissé. Libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>The report could not be made: {reason}. The registry is unchanged. Nothing was saved</source>
        <translation>Le rapport n’a pas pu être fait&#xa0;: {reason}. Le registre est inchangé. Rien n’a été enregistré</translation>
    </message>
    <message>
        <source>Printed as {replacement}, because no font here has them: {characters}</source>
        <translation>Imprimés comme {replacement}, car aucune police ne les a ici&#xa0;: {characters}</translation>
    </message>
    <message>
        <source>The PDF is not marked for archives (PDF/A) or accessible (PDF/UA): {reason}</source>
        <translation>Le PDF n’est pas marqué pour l’archivage (PDF/A) ou l’accessibilité (PDF/UA)&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>A photo asked for is restricted or graphic, so nothing was printed for the public. Print it for the office, or change who may see it</source>
        <translation>Une photo demandée est restreinte ou pénible&#xa0;: rien n’a été imprimé pour le public. Imprimez-la pour le service, ou changez qui peut la voir</translation>
    </message>
    <message>
        <source>“{name}” cannot be printed: {reason}. The file is kept unchanged</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être imprimé&#xa0;: {reason}. Le fichier est gardé inchangé</translation>
    </message>
    <message>
        <source>“{name}” stays out: what its camera wrote, such as the position, cannot be taken out of this kind of file ({media_type})</source>
        <translation>«&#xa0;{name}&#xa0;» reste dehors&#xa0;: ce que l’appareil a écrit, comme la position, ne peut pas être retiré de ce genre de fichier ({media_type})</translation>
    </message>
    <message>
        <source>bagit.txt is missing, or does not say that it is a bag</source>
        <translation>bagit.txt manque, ou ne dit pas que c’est un lot</translation>
    </message>
    <message>
        <source>its lists are in the encoding “{encoding}”, which this program does not know</source>
        <translation>ses listes sont dans le codage «&#xa0;{encoding}&#xa0;», que ce programme ne connaît pas</translation>
    </message>
    <message>
        <source>the letters of “{name}” are not {encoding}</source>
        <translation>les lettres de «&#xa0;{name}&#xa0;» ne sont pas en {encoding}</translation>
    </message>
    <message>
        <source>“{path}” is not a whole bag with a registry: {reason}. Nothing was taken in, and the bag stays as it is. Copy it anew from where it was made</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un lot intact contenant un registre&#xa0;: {reason}. Rien n’a été repris, et le lot reste tel quel. Copiez-le à nouveau depuis l’endroit où il a été fait</translation>
    </message>
    <message>
        <source>there is no {name} in it</source>
        <translation>il ne contient pas {name}</translation>
    </message>
    <message>
        <source>“{name}” is another file than the registry names</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas le fichier que nomme le registre</translation>
    </message>
    <message>
        <source>The backup could not be made in “{path}”: {reason}. The registry is as it was. Choose another folder</source>
        <translation>La sauvegarde n’a pas pu être faite dans «&#xa0;{path}&#xa0;»&#xa0;: {reason}. Le registre est resté tel quel. Choisissez un autre dossier</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB and “{path}” has {free} MB free. Nothing was written. Free some space or choose another folder</source>
        <translation>La sauvegarde demande {needed}&#xa0;Mo, et «&#xa0;{path}&#xa0;» n’en a que {free} de libres. Rien n’a été écrit. Libérez de l’espace ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>“{path}” lies inside the registry: what takes the one takes the other. Nothing was written. Choose a folder outside, best on another disk</source>
        <translation>«&#xa0;{path}&#xa0;» se trouve dans le registre&#xa0;: qui perd l’un perd l’autre. Rien n’a été écrit. Choisissez un dossier au-dehors, de préférence sur un autre disque</translation>
    </message>
    <message>
        <source>There is no backup at “{path}”. Nothing was changed. heritage-app backup list shows what there is</source>
        <translation>Il n’y a pas de sauvegarde dans «&#xa0;{path}&#xa0;». Rien n’a été modifié. heritage-app backup list montre celles qui existent</translation>
    </message>
    <message>
        <source>The backup of {made} is not whole: {finding}. Nothing was changed. Choose another one</source>
        <translation>La sauvegarde du {made} n’est pas entière&#xa0;: {finding}. Rien n’a été modifié. Choisissez-en une autre</translation>
    </message>
    <message>
        <source>The backup could not be put back in “{path}”: {reason}. The registry is as it was. Free some space</source>
        <translation>La sauvegarde n’a pas pu être remise dans «&#xa0;{path}&#xa0;»&#xa0;: {reason}. Le registre est resté tel quel. Libérez de l’espace</translation>
    </message>
    <message>
        <source>Enter why this claim is chosen. The reason is printed beside it</source>
        <translation>Indiquez pourquoi cette affirmation est choisie. La raison est imprimée à côté d’elle</translation>
    </message>
    <message>
        <source>This claim cannot be chosen, since it is not accepted, is in the trash, or does not judge the condition. Nothing was changed. Accept it first, or choose another</source>
        <translation>Cette affirmation ne peut pas être choisie&#xa0;: elle n’est pas acceptée, est dans la corbeille, ou ne juge pas l’état. Rien n’a été modifié. Acceptez-la d’abord, ou choisissez-en une autre</translation>
    </message>
    <message>
        <source>This claim is about {site}. Nothing was changed. Choose it there</source>
        <translation>Cette affirmation porte sur {site}. Rien n’a été modifié. Choisissez-la là-bas</translation>
    </message>
    <message>
        <source>Nobody has chosen a claim for the {axis} here. The rule decides already</source>
        <translation>Personne n’a choisi d’affirmation ici ({axis}). La règle décide déjà</translation>
    </message>
    <message>
        <source>The estimate for {site} has no cost in another currency than {currency}. Nothing was changed. Enter its cost and currency first, or convert into another currency</source>
        <translation>L’estimation pour {site} n’a pas de coût dans une autre monnaie que {currency}. Rien n’a été modifié. Saisissez d’abord son coût et sa monnaie, ou convertissez dans une autre monnaie</translation>
    </message>
    <message>
        <source>There is no conversion “{key}” in this registry. List those of the estimate to see their ids</source>
        <translation>Il n’y a pas de conversion «&#xa0;{key}&#xa0;» dans ce registre. Listez celles de l’estimation pour voir leurs identifiants</translation>
    </message>
    <message>
        <source>There is no list of terms “{given}”. These are there: {known}</source>
        <translation>Il n’y a pas de liste de termes «&#xa0;{given}&#xa0;». Voici celles qui existent&#xa0;: {known}</translation>
    </message>
    <message>
        <source>Nothing is decided about “{given}” in the list {vocabulary}. Nothing was changed</source>
        <translation>Rien n’est décidé sur «&#xa0;{given}&#xa0;» dans la liste {vocabulary}. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>The draft could not be kept ({reason}). What you typed is still here: save it, or copy it before closing</source>
        <translation>Le brouillon n’a pas pu être gardé ({reason}). Ce que vous avez tapé est encore ici&#xa0;: enregistrez-le, ou copiez-le avant de fermer</translation>
    </message>
    <message>
        <source>Enter how you know that these are two sites. The reason stays in the history</source>
        <translation>Indiquez comment vous savez que ce sont deux sites. La raison reste dans l’historique</translation>
    </message>
    <message>
        <source>The file of “{name}” is missing in the registry. Its record is kept. Use photo verify to find it again</source>
        <translation>Le fichier de «&#xa0;{name}&#xa0;» manque dans le registre. Sa fiche est gardée. Utilisez photo verify pour le retrouver</translation>
    </message>
    <message>
        <source>“{subject}” was changed again by {by} ({verb}). Nothing was undone. Undo that first, or edit the record</source>
        <translation>«&#xa0;{subject}&#xa0;» a été modifié de nouveau par {by} ({verb}). Rien n’a été annulé. Annulez cela d’abord, ou modifiez la fiche</translation>
    </message>
    <message>
        <source>There is nothing to undo here. It was taken back already</source>
        <translation>Il n’y a rien à annuler ici. C’est déjà annulé</translation>
    </message>
    <message>
        <source>This step cannot be taken back: an entry of it in the history was altered and cannot be read. Nothing was changed. Check the registry to see what else was altered</source>
        <translation>Cette étape ne peut pas être annulée&#xa0;: une de ses entrées dans l’historique a été altérée et ne peut pas être lue. Rien n’a été modifié. Vérifiez le registre pour voir ce qui a été altéré d’autre</translation>
    </message>
    <message>
        <source>Enter how you know that these two are one site. The reason stays in the history</source>
        <translation>Indiquez comment vous savez que les deux sont un seul site. La raison reste dans l’historique</translation>
    </message>
    <message>
        <source>These are the same entry. Nothing was changed. Choose the other one</source>
        <translation>C’est la même fiche. Rien n’a été modifié. Choisissez l’autre</translation>
    </message>
    <message>
        <source>“{other}” holds “{kept}” as a part. Nothing was changed. Merge the other way round, so that the whole stays</source>
        <translation>«&#xa0;{other}&#xa0;» contient «&#xa0;{kept}&#xa0;» comme partie. Rien n’a été modifié. Fusionnez dans l’autre sens, pour que l’ensemble reste</translation>
    </message>
    <message>
        <source>“{subject}” is in the trash. Nothing was changed. Restore it first</source>
        <translation>«&#xa0;{subject}&#xa0;» est dans la corbeille. Rien n’a été modifié. Sortez-le d’abord de la corbeille</translation>
    </message>
    <message>
        <source>There is no {kind} “{key}” in this registry. Look it up with a search</source>
        <translation>Il n’y a pas d’élément «&#xa0;{key}&#xa0;» ({kind}) dans ce registre. Cherchez-le par une recherche</translation>
    </message>
    <message>
        <source>“{subject}” has parts in use ({count}). Nothing was trashed. Move or trash the parts first</source>
        <translation>«&#xa0;{subject}&#xa0;» a des parties en usage ({count}). Rien n’a été mis à la corbeille. Déplacez d’abord les parties, ou mettez-les à la corbeille</translation>
    </message>
    <message>
        <source>This has been in the trash since {day}, because: {reason}. Nothing was changed</source>
        <translation>Ceci est dans la corbeille depuis&#xa0;: {day}, pour cette raison&#xa0;: {reason}. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>This is not in the trash: it was restored before, or never went there. Nothing was changed</source>
        <translation>Ceci n’est pas dans la corbeille&#xa0;: il en a été sorti, ou n’y est jamais allé. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>The file {file}, which comes with the program, cannot be used: line {line}, {reason}. Nothing was changed. Install the program again to get the file back</source>
        <translation>Le fichier {file}, livré avec le programme, ne peut pas être utilisé&#xa0;: ligne {line}, {reason}. Rien n’a été modifié. Réinstallez le programme pour retrouver le fichier</translation>
    </message>
    <message>
        <source>There is no sample “{name}”. Nothing was made. These come with the program: {known}</source>
        <translation>Il n’y a pas d’exemple «&#xa0;{name}&#xa0;». Rien n’a été créé. Livrés avec le programme&#xa0;: {known}</translation>
    </message>
    <message>
        <source>A site cannot be part of itself or of one of its own parts. Choose another parent</source>
        <translation>Un site ne peut pas faire partie de lui-même ni de l’une de ses parties. Choisissez un autre site parent</translation>
    </message>
    <message>
        <source>“{given}” is not in the list {vocabulary}. It knows: {known}</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas dans la liste {vocabulary}. Elle contient&#xa0;: {known}</translation>
    </message>
    <message>
        <source>“{given}” is not in the list {vocabulary}. Nearest to it are: {known}</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas dans la liste {vocabulary}. Les plus proches&#xa0;: {known}</translation>
    </message>
    <message>
        <source>“{value}” is not a value of {name}. The old value was kept. {allowed}</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une valeur de {name}. L’ancienne valeur a été gardée. {allowed}</translation>
    </message>
    <message>
        <source>There is no preference called “{name}”. Nothing was changed. The names are: {names}.</source>
        <translation>Il n’y a pas de préférence «&#xa0;{name}&#xa0;». Rien n’a été modifié. Les noms sont&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>“{path}” is not a registry. Choose a folder that holds {database}, or make a new one with heritage-app init</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un registre. Choisissez un dossier qui contient {database}, ou créez-en un avec heritage-app init</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of Heritage (registry version {found}, this program knows {known}). Nothing was changed. Install the newer program to open it</source>
        <translation>«&#xa0;{path}&#xa0;» a été créé par une version plus récente de Heritage (version du registre {found}, ce programme connaît {known}). Rien n’a été modifié. Installez le programme plus récent pour l’ouvrir</translation>
    </message>
    <message>
        <source>“{path}” is not empty. Nothing was written. Choose a new name or an empty folder</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas vide. Rien n’a été écrit. Choisissez un nouveau nom ou un dossier vide</translation>
    </message>
    <message>
        <source>“{path}” is a file. Nothing was written. Choose a new name or an empty folder</source>
        <translation>«&#xa0;{path}&#xa0;» est un fichier. Rien n’a été écrit. Choisissez un nouveau nom ou un dossier vide</translation>
    </message>
    <message>
        <source>“{path}” is being written by another program. Nothing was changed. Try again when it has finished</source>
        <translation>Un autre programme écrit dans «&#xa0;{path}&#xa0;». Rien n’a été modifié. Réessayez quand il aura fini</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Nothing was changed. Check that the folder and the disk are not read-only</source>
        <translation>«&#xa0;{path}&#xa0;» n’accepte pas l’écriture. Rien n’a été modifié. Vérifiez que le dossier et le disque ne sont pas en lecture seule</translation>
    </message>
    <message>
        <source>“{path}” was made by an older version of Heritage and cannot be brought up to date where it is, for it cannot be written. Nothing was changed. Copy the folder to a disk that can be written and open the copy</source>
        <translation>«&#xa0;{path}&#xa0;» a été créé par une version plus ancienne de Heritage et ne peut pas être mis à jour sur place, car l’écriture y est impossible. Rien n’a été modifié. Copiez le dossier sur un disque où l’on peut écrire et ouvrez la copie</translation>
    </message>
    <message>
        <source>“{path}” cannot be written, and its last changes are still in its journal ({journal}). Nothing was changed. Copy the whole folder to a disk that can be written and open the copy</source>
        <translation>«&#xa0;{path}&#xa0;» n’accepte pas l’écriture, et ses derniers changements sont encore dans son journal ({journal}). Rien n’a été modifié. Copiez le dossier entier sur un disque où l’on peut écrire et ouvrez la copie</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Everything saved before is safe. Free some space and try again</source>
        <translation>Non enregistré&#xa0;: le disque est plein. Tout ce qui était enregistré est intact. Libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>Not saved: the disk of “{path}” reports an error. Everything saved before is kept. Try again, then check the disk</source>
        <translation>Non enregistré&#xa0;: le disque de «&#xa0;{path}&#xa0;» signale une erreur. Tout ce qui était enregistré est gardé. Réessayez, puis vérifiez le disque</translation>
    </message>
    <message>
        <source>The database of “{path}” is damaged. Nothing was changed. Keep a copy of the folder as it is, then restore the last backup</source>
        <translation>La base de données de «&#xa0;{path}&#xa0;» est abîmée. Rien n’a été modifié. Gardez une copie du dossier tel quel, puis reprenez la dernière sauvegarde</translation>
    </message>
    <message>
        <source>This record was changed by someone else since it was opened. Nothing was saved. Open it again and compare</source>
        <translation>Quelqu’un d’autre a modifié cette fiche depuis son ouverture. Rien n’a été enregistré. Ouvrez-la de nouveau et comparez</translation>
    </message>
    <message>
        <source>Other records still rest on this one. Nothing was changed. Change or trash them first</source>
        <translation>D’autres éléments reposent encore sur celui-ci. Rien n’a été modifié. Modifiez-les d’abord, ou mettez-les à la corbeille</translation>
    </message>
    <message>
        <source>This did not work ({reason}). What was saved before is kept. Try again, or restart the program</source>
        <translation>Cela n’a pas marché ({reason}). Ce qui était enregistré est gardé. Réessayez, ou relancez le programme</translation>
    </message>
    <message>
        <source>No registry is open. Open one from the File menu</source>
        <translation>Aucun registre n’est ouvert. Ouvrez-en un depuis le menu Fichier</translation>
    </message>
    <message>
        <source>“{given}” is not a distance. Enter kilometres from 0 to {most}</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une distance. Entrez des kilomètres de 0 à {most}</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Type a part of a word, or press Alt+↓ to see all entries</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas dans la liste. Tapez une partie d’un mot, ou appuyez sur Alt+↓ pour voir toutes les entrées</translation>
    </message>
    <message>
        <source>Photos are still being copied. Nothing was saved yet. Save again in a moment</source>
        <translation>Des photos sont encore en cours de copie. Rien n’a encore été enregistré. Enregistrez à nouveau dans un instant</translation>
    </message>
    <message>
        <source>“{text}” is in {found}, and the currency here is {wanted}. Change one of them</source>
        <translation>«&#xa0;{text}&#xa0;» est en {found}, et la monnaie est ici {wanted}. Changez l’une des deux</translation>
    </message>
    <message>
        <source>Fill in “{field}” in row {row}, or take the row away</source>
        <translation>Remplissez «&#xa0;{field}&#xa0;» à la ligne {row}, ou retirez la ligne</translation>
    </message>
    <message>
        <source>Other work with files is still going on. Wait for it, or cancel it in the status bar, and try again</source>
        <translation>Un autre travail sur des fichiers est encore en cours. Attendez-le, ou annulez-le dans la barre d’état, puis réessayez</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or the files of photos, and paste again</source>
        <translation>Il n’y a pas d’image dans le presse-papiers. Copiez-en une, ou des fichiers de photos, et collez de nouveau</translation>
    </message>
    <message>
        <source>No photo was added: no site is chosen. Choose the site that the photos show, and add them again</source>
        <translation>Aucune photo n’a été ajoutée&#xa0;: aucun site n’est choisi. Choisissez le site que montrent les photos, et ajoutez-les de nouveau</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>The report was not printed: {reason}. Check the printer, or save the report as a PDF</source>
        <translation>Le rapport n’a pas été imprimé&#xa0;: {reason}. Vérifiez l’imprimante, ou enregistrez le rapport en PDF</translation>
    </message>
    <message>
        <source>“{path}” was not saved: a report is written as .pdf, .docx (Word), .html or .csv (tables), and the end of the name says which. Choose a name that ends so</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été enregistré&#xa0;: un rapport s’écrit en .pdf, .docx (Word), .html ou .csv (tableaux), et la fin du nom dit lequel. Choisissez un nom qui finit ainsi</translation>
    </message>
    <message>
        <source>“{path}” carries no stamp that can be read: it is no report of this program, was made before reports were stamped, or another program has saved it anew. Compare the hash printed on its last page by eye</source>
        <translation>«&#xa0;{path}&#xa0;» ne porte aucun cachet lisible&#xa0;: ce n’est pas un rapport de ce programme, il date d’avant les cachets, ou un autre programme l’a réenregistré. Comparez à l’œil l’empreinte imprimée sur sa dernière page</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a PDF. Nothing was compared. Choose the file as it was saved</source>
        <translation>«&#xa0;{path}&#xa0;» ne se lit pas comme un PDF. Rien n’a été comparé. Choisissez le fichier tel qu’il a été enregistré</translation>
    </message>
    <message>
        <source>Enter a name for the view</source>
        <translation>Entrez un nom pour la vue</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Enter another name, or rename that one first</source>
        <translation>Il y a déjà une vue «&#xa0;{name}&#xa0;». Entrez un autre nom, ou renommez d’abord celle-là</translation>
    </message>
    <message>
        <source>Nothing is asked yet. Choose a filter or type words first, and then save the view</source>
        <translation>Rien n’est encore demandé. Choisissez un filtre ou tapez des mots, puis enregistrez la vue</translation>
    </message>
    <message>
        <source>There is no room for the evidence at “{path}”. Nothing of it is left there. Free some space and try again</source>
        <translation>Il n’y a pas de place pour les preuves dans «&#xa0;{path}&#xa0;». Rien n’en reste là-bas. Libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>“{name}” could not be kept: the disk is full. Everything kept before is safe. Free some space and add it again</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être gardé&#xa0;: le disque est plein. Tout ce qui était gardé est intact. Libérez de la place et ajoutez-le de nouveau</translation>
    </message>
    <message>
        <source>Say what is to change: a field and its value</source>
        <translation>Dites ce qui change&#xa0;: un champ et sa valeur</translation>
    </message>
    <message>
        <source>No site is chosen, so nothing was changed. Name sites by their numbers, or search for them</source>
        <translation>Aucun site n’est choisi, rien n’a donc été modifié. Nommez des sites par leur numéro, ou cherchez-les</translation>
    </message>
    <message>
        <source>Nothing was changed: {same} of the sites say so already, {refused} cannot be changed. Look at the reasons</source>
        <translation>Rien n’a été modifié&#xa0;: {same} des sites le disent déjà, {refused} ne peuvent pas être modifiés. Voyez les raisons</translation>
    </message>
    <message>
        <source>This has been in the trash since {day}, because: {reason}. Restore it first, then change it</source>
        <translation>Ceci est à la corbeille depuis le {day}, parce que&#xa0;: {reason}. Sortez-le d’abord de la corbeille, puis modifiez-le</translation>
    </message>
    <message>
        <source>“{key}:” asks for persons, who may be protected. Leave it out, or ask with --profile internal</source>
        <translation>«&#xa0;{key}:&#xa0;» porte sur des personnes, peut-être protégées. Retirez-le, ou demandez avec --profile internal</translation>
    </message>
    <message>
        <source>{count} records were changed again since: {subjects}. Nothing was undone. Undo those changes first, or edit the records</source>
        <translation>{count} éléments ont été modifiés depuis&#xa0;: {subjects}. Rien n’a été annulé. Annulez d’abord ces changements, ou modifiez les éléments</translation>
    </message>
    <message>
        <source>“{name}” has no point, and EAMENA takes no place without one. Its rows are there; add the point before</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de point, et EAMENA n’accepte aucun lieu sans point. Ses lignes y sont&#xa0;; ajoutez le point avant l’envoi</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. Nothing was left behind. Choose another folder or name</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été écrit&#xa0;: {reason}. Il n’en reste rien. Choisissez un autre dossier ou un autre nom</translation>
    </message>
    <message>
        <source>“{path}” was not written: the disk is full. No half file was left. Free some space and try again</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas été écrit&#xa0;: le disque est plein. Il ne reste aucun fichier incomplet. Libérez de la place et réessayez</translation>
    </message>
    <message>
        <source>“{path}” is not a registry written by Heritage as JSON: {reason}. Nothing was taken in</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un registre écrit par Heritage en JSON&#xa0;: {reason}. Rien n’a été repris</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of Heritage (format {found}, this program knows {known}). Nothing was taken in. Install the newer program to read it</source>
        <translation>«&#xa0;{path}&#xa0;» a été écrit par une version plus récente de Heritage (format {found}, ce programme connaît {known}). Rien n’a été repris. Installez le programme plus récent pour le lire</translation>
    </message>
    <message>
        <source>“{value}” cannot be {field}</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être {field}</translation>
    </message>
    <message>
        <source>there is no field “{field}” here</source>
        <translation>il n’y a pas de champ «&#xa0;{field}&#xa0;» ici</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>{field} manque</translation>
    </message>
    <message>
        <source>It holds a list “{name}” that this program does not know. Nothing was taken in</source>
        <translation>Il contient une liste «&#xa0;{name}&#xa0;» que ce programme ne connaît pas. Rien n’a été repris</translation>
    </message>
    <message>
        <source>Record {number} of “{name}” cannot be read: {reason}. Nothing was taken in</source>
        <translation>La fiche {number} de «&#xa0;{name}&#xa0;» ne peut pas être lue&#xa0;: {reason}. Rien n’a été repris</translation>
    </message>
    <message>
        <source>A row of {table} points at a row of {parent} that is not there. Nothing was taken in</source>
        <translation>Une ligne de {table} renvoie à une ligne de {parent} qui n’y est pas. Rien n’a été repris</translation>
    </message>
    <message>
        <source>The address has {count} lines, and {most} are the most that fit above a report. Join some of them</source>
        <translation>L’adresse a {count} lignes, et {most} sont le plus qui tienne au-dessus d’un rapport. Réunissez-en quelques-unes</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a picture. The letterhead is as it was. Give a PNG or JPEG file</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme une image. L’en-tête est resté tel quel. Donnez un fichier PNG ou JPEG</translation>
    </message>
    <message>
        <source>The database file is damaged: {line}. Restore the last backup.</source>
        <translation>Le fichier de la base est endommagé&#xa0;: {line}. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>An order of the database is damaged, its records are whole: {line}.</source>
        <translation>Un ordre de la base est endommagé, ses éléments sont entiers&#xa0;: {line}.</translation>
    </message>
    <message>
        <source>The table {table} is missing. Restore the last backup.</source>
        <translation>La table {table} manque. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The column {column} of the table {table} is missing. Restore the last backup.</source>
        <translation>La colonne {column} de la table {table} manque. Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The full-text index {table} is missing.</source>
        <translation>L’index de texte {table} manque.</translation>
    </message>
    <message>
        <source>The trigger {trigger}, which writes the history, is missing or changed.</source>
        <translation>Le déclencheur {trigger}, qui écrit l’historique, manque ou a été modifié.</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is not there.</source>
        <translation>La ligne {row} de {table} renvoie à une ligne de {parent} qui n’existe pas.</translation>
    </message>
    <message>
        <source>A line of the search index ({table}) points at one of {parent} that is not there.</source>
        <translation>Une ligne de l’index de recherche ({table}) renvoie à une ligne de {parent} qui n’existe pas.</translation>
    </message>
    <message>
        <source>A {what} belongs to the {owner} {row_of}, which is not there.</source>
        <translation>Un élément {what} appartient à {owner} {row_of}, qui n’existe pas.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a {field} in {table}.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut être une valeur de {field} dans {table}.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is “{value}”, which is no date.</source>
        <translation>La date {field} de {table} {row} est «&#xa0;{value}&#xa0;», qui n’est pas une date.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is {value}, but its days are others.</source>
        <translation>La date {field} de {table} {row} est {value}, mais ses jours en sont d’autres.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is {value}, which is still to come. Correct it, or set the clock of this computer right.</source>
        <translation>La date {field} de {table} {row} est {value}, qui est encore à venir. Corrigez-la, ou mettez l’horloge de cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>The point of {table} {row} is {lat}, {lon}, where nothing can be.</source>
        <translation>Le point de {table} {row} est {lat}, {lon}, où rien ne peut se trouver.</translation>
    </message>
    <message>
        <source>The history does not say who entered {table} {row}.</source>
        <translation>L’historique ne dit pas qui a saisi {table} {row}.</translation>
    </message>
    <message>
        <source>{count} entries of the history say neither who nor when. A backup made before may still know.</source>
        <translation>Dans l’historique, {count} entrées ne disent ni qui ni quand. Une sauvegarde antérieure le sait peut-être encore.</translation>
    </message>
    <message>
        <source>The history was altered, or part of it is missing: what {by} did on {at} is not as it was sealed. It is never mended: compare with a backup made before.</source>
        <translation>L’historique a été modifié, ou il en manque une partie&#xa0;: ce que {by} a fait le {at} n’est pas tel qu’il a été scellé. Il n’est jamais réparé&#xa0;: comparez avec une sauvegarde antérieure.</translation>
    </message>
    <message>
        <source>{count} entries were written into the history past its seals. Compare with a backup made before.</source>
        <translation>Dans l’historique, {count} entrées ont été écrites au-delà de ses sceaux. Comparez avec une sauvegarde antérieure.</translation>
    </message>
    <message>
        <source>{name} {row} is not as its last entry in the history left it.</source>
        <translation>{name} {row} n’est pas tel que sa dernière entrée dans l’historique l’a laissé.</translation>
    </message>
    <message>
        <source>The file “{name}” is missing. Use photo verify to find it again.</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;» manque. Utilisez photo verify pour le retrouver.</translation>
    </message>
    <message>
        <source>The file “{name}” is no longer what it was when it was received. Use photo verify to find a true copy.</source>
        <translation>Le fichier «&#xa0;{name}&#xa0;» n’est plus ce qu’il était à sa réception. Utilisez photo verify pour en retrouver une copie fidèle.</translation>
    </message>
    <message>
        <source>The file {path} belongs to no record: an adding that was cut off left it behind.</source>
        <translation>Le fichier {path} n’appartient à aucun élément&#xa0;: un ajout interrompu l’a laissé.</translation>
    </message>
    <message>
        <source>The draft {path} cannot be read.</source>
        <translation>Le brouillon {path} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: {fields}.</source>
        <translation>L’index de recherche de {reference} n’est pas à jour&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: the site is not in it.</source>
        <translation>L’index de recherche de {reference} n’est pas à jour&#xa0;: le site n’y est pas.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: it holds a site that is not there.</source>
        <translation>L’index de recherche de {reference} n’est pas à jour&#xa0;: il contient un site qui n’existe pas.</translation>
    </message>
    <message>
        <source>The search index of record {row} is not up to date.</source>
        <translation>L’index de recherche de l’élément {row} n’est pas à jour.</translation>
    </message>
    <message>
        <source>The search index holds {count} entries of no site.</source>
        <translation>L’index de recherche contient {count} entrées d’aucun site.</translation>
    </message>
    <message>
        <source>“{name}” has no account in this registry. Nothing was changed. Work as one of: {names}, or have an administrator add the account</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de compte dans ce registre. Rien n’a été modifié. Travaillez sous l’un de ces noms&#xa0;: {names}, ou demandez à un administrateur d’ajouter le compte</translation>
    </message>
    <message>
        <source>{name} works here as {role} and may not do this: it needs the role {needed}. Nothing was changed. Ask one of: {names}</source>
        <translation>{name} travaille ici comme {role} et ne peut pas faire cela&#xa0;: il faut le rôle {needed}. Rien n’a été modifié. Demandez à l’un d’eux&#xa0;: {names}</translation>
    </message>
    <message>
        <source>In this registry a reviewer accepts what is entered, and {name} works here as editor. Nothing was changed. Set the status to draft or in review, or ask one of: {names}</source>
        <translation>Dans ce registre, un relecteur accepte ce qui est saisi, et {name} y travaille comme rédacteur. Rien n’a été modifié. Mettez le statut sur brouillon ou en relecture, ou demandez à l’un d’eux&#xa0;: {names}</translation>
    </message>
    <message>
        <source>The first account must be an administrator, who then adds the others. Nothing was changed</source>
        <translation>Le premier compte doit être celui d’un administrateur, qui ajoute ensuite les autres. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>“{name}” is the only administrator. Nothing was changed. Make somebody else an administrator first</source>
        <translation>«&#xa0;{name}&#xa0;» est le seul administrateur. Rien n’a été modifié. Nommez d’abord un autre administrateur</translation>
    </message>
    <message>
        <source>There is no account “{name}”. Nothing was changed. There are: {names}</source>
        <translation>Il n’y a pas de compte «&#xa0;{name}&#xa0;». Rien n’a été modifié. Il y a&#xa0;: {names}</translation>
    </message>
    <message>
        <source>“{name}” has an account already. Nothing was changed. Use account set to change it</source>
        <translation>«&#xa0;{name}&#xa0;» a déjà un compte. Rien n’a été modifié. Utilisez account set pour le changer</translation>
    </message>
    <message>
        <source>Enter why this is erased. The reason stays in the history; do not repeat in it what is erased</source>
        <translation>Indiquez pourquoi cela est effacé. La raison reste dans l’historique&#xa0;; n’y répétez pas ce qui est effacé</translation>
    </message>
    <message>
        <source>“{value}” stands in no record and in no entry of the history, or is shorter than {least} letters</source>
        <translation>«&#xa0;{value}&#xa0;» ne figure dans aucune fiche ni aucune entrée de l’historique, ou compte moins de {least} lettres</translation>
    </message>
    <message>
        <source>Nothing was erased: the history of this registry was altered before, and to seal it anew would hide that. Run heritage-app check and restore a good backup first</source>
        <translation>Rien n’a été effacé&#xa0;: l’historique de ce registre a été altéré auparavant, et le sceller à nouveau le cacherait. Lancez heritage-app check et restaurez d’abord une bonne sauvegarde</translation>
    </message>
    <message>
        <source>Enter why: who disputes, withdraws or takes back what was accepted says so in the history</source>
        <translation>Indiquez pourquoi&#xa0;: qui conteste, retire ou revient sur ce qui était accepté le dit dans l’historique</translation>
    </message>
    <message>
        <source>This {kind} cannot be reviewed: it is in the trash, or has no status. Nothing was changed</source>
        <translation>Cet élément ({kind}) ne peut pas être relu&#xa0;: il est à la corbeille, ou n’a pas de statut. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>This is {status} already. Nothing was changed</source>
        <translation>C’est déjà le statut&#xa0;: {status}. Rien n’a été modifié</translation>
    </message>
    <message>
        <source>“{path}” speaks of places that stand in a file of their own. Nothing was changed. Choose that file as well (--sites SITES.geojson)</source>
        <translation>«&#xa0;{path}&#xa0;» parle de lieux qui se trouvent dans un fichier à part. Rien n’a été modifié. Choisissez aussi ce fichier (--sites SITES.geojson)</translation>
    </message>
    <message>
        <source>“{path}” lies on another computer, over a network, where a registry can be torn while it is written. Nothing was changed. Copy the folder to this computer and open the copy</source>
        <translation>«&#xa0;{path}&#xa0;» se trouve sur un autre ordinateur, à travers un réseau, où un registre peut être abîmé pendant qu’on l’écrit. Rien n’a été modifié. Copiez le dossier sur cet ordinateur et ouvrez la copie</translation>
    </message>
    <message>
        <source>Not saved: “{path}” is not there any more. Everything saved before is in it. Put the disk back, or the folder in its place, and try again</source>
        <translation>Non enregistré&#xa0;: «&#xa0;{path}&#xa0;» n’est plus là. Tout ce qui a été enregistré auparavant s’y trouve. Remettez le disque, ou le dossier à sa place, et réessayez</translation>
    </message>
    <message>
        <source>Row {other} has the same identifier; each row needs its own</source>
        <translation>La ligne {other} a le même identifiant&#xa0;; il en faut un à chaque ligne</translation>
    </message>
    <message>
        <source>Row {other} names the same place; give each an identifier if they are two</source>
        <translation>La ligne {other} nomme le même lieu&#xa0;; donnez un identifiant à chacun s’ils sont deux</translation>
    </message>
    <message>
        <source>No site here bears this identifier, number or name. Import the sites first, or name the country as well</source>
        <translation>Aucun site ici ne porte cet identifiant, ce numéro ou ce nom. Importez d’abord les sites, ou nommez aussi le pays</translation>
    </message>
    <message>
        <source>A number of metres from 0 to 100000 is expected</source>
        <translation>Un nombre de mètres de 0 à 100000 est attendu</translation>
    </message>
    <message>
        <source>A year is expected, or years as P 1997-2005</source>
        <translation>Une année est attendue, ou des années comme P 1997-2005</translation>
    </message>
    <message>
        <source>Kept as given. A day is written 2019-02-01</source>
        <translation>Gardé tel quel. Un jour s’écrit 2019-02-01</translation>
    </message>
    <message>
        <source>The table of places has no such id</source>
        <translation>La table des lieux n’a pas cet identifiant</translation>
    </message>
    <message>
        <source>Latitude and longitude are numbers of degrees, such as 34.55 and 38.27</source>
        <translation>Latitude et longitude sont des nombres de degrés, par exemple 34.55 et 38.27</translation>
    </message>
    <message>
        <source>This shape cannot be read ({reason})</source>
        <translation>Cette forme ne peut pas être lue ({reason})</translation>
    </message>
    <message>
        <source>“{path}” is not encrypted. Nothing was changed. heritage-app encrypt makes an encrypted copy of it</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas chiffré. Rien n’a été modifié. heritage-app encrypt en fait une copie chiffrée</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed. Type them again</source>
        <translation>Les deux phrases secrètes diffèrent. Rien n’a été modifié. Saisissez-les à nouveau</translation>
    </message>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it. Nothing was done. Name the file that holds it in HERITAGE_PASSPHRASE_FILE</source>
        <translation>Une phrase secrète est nécessaire et il n’y a pas de terminal pour la demander. Rien n’a été fait. Indiquez le fichier qui la contient dans HERITAGE_PASSPHRASE_FILE</translation>
    </message>
    <message>
        <source>This passphrase does not open “{path}”. Nothing was opened. Check the keyboard and capital letters, or use the recovery key. The next try has to wait {seconds} s</source>
        <translation>Cette phrase secrète n’ouvre pas «&#xa0;{path}&#xa0;». Rien n’a été ouvert. Vérifiez le clavier et les majuscules, ou utilisez la clé de secours. Le prochain essai doit attendre {seconds} s</translation>
    </message>
    <message>
        <source>This recovery key does not open “{path}”. Nothing was opened. It may belong to another registry, or a newer one was made since. The next try has to wait {seconds} s</source>
        <translation>Cette clé de secours n’ouvre pas «&#xa0;{path}&#xa0;». Rien n’a été ouvert. Elle est peut-être celle d’un autre registre, ou une plus récente a été faite depuis. Le prochain essai doit attendre {seconds} s</translation>
    </message>
    <message>
        <source>This is not how a recovery key is written: {groups} groups of 4 letters and digits. Nothing was opened. Compare it with the printed page, group by group</source>
        <translation>Une clé de secours ne s’écrit pas ainsi&#xa0;: {groups} groupes de 4 lettres et chiffres. Rien n’a été ouvert. Comparez-la à la page imprimée, groupe par groupe</translation>
    </message>
    <message>
        <source>No recovery key was made for “{path}”. Nothing was opened. Only its passphrase opens it</source>
        <translation>Aucune clé de secours n’a été faite pour «&#xa0;{path}&#xa0;». Rien n’a été ouvert. Seule sa phrase secrète l’ouvre</translation>
    </message>
    <message>
        <source>The passphrase has {count} characters and needs {least} at least. Nothing was changed. Four or five words that nobody would put together are easy to keep in mind</source>
        <translation>La phrase secrète compte {count} caractères et il en faut au moins {least}. Rien n’a été modifié. Quatre ou cinq mots que personne ne mettrait ensemble se retiennent facilement</translation>
    </message>
    <message>
        <source>The key file of “{path}” cannot be read, and neither can its spare. Nothing was changed. Put back {name} from the newest backup, where it lies beside the database</source>
        <translation>Le fichier de clés de «&#xa0;{path}&#xa0;» est illisible, et son double aussi. Rien n’a été modifié. Remettez {name} depuis la dernière sauvegarde, où il se trouve à côté de la base de données</translation>
    </message>
    <message>
        <source>The key file of “{path}” was written by a newer version of Heritage. Nothing was changed. Install the newer program to open it</source>
        <translation>Le fichier de clés de «&#xa0;{path}&#xa0;» a été écrit par une version plus récente de Heritage. Rien n’a été modifié. Installez la version récente pour l’ouvrir</translation>
    </message>
    <message>
        <source>The key file of “{path}” could not be written: {reason}. What opened the registry before still does</source>
        <translation>Le fichier de clés de «&#xa0;{path}&#xa0;» n’a pas pu être écrit&#xa0;: {reason}. Ce qui ouvrait le registre l’ouvre toujours</translation>
    </message>
    <message>
        <source>“{path}” is encrypted. Nothing was opened. Give its passphrase: in a terminal it is asked for, elsewhere HERITAGE_PASSPHRASE_FILE names the file that holds it</source>
        <translation>«&#xa0;{path}&#xa0;» est chiffré. Rien n’a été ouvert. Donnez sa phrase secrète&#xa0;: elle est demandée dans un terminal&#x202f;; ailleurs, HERITAGE_PASSPHRASE_FILE nomme le fichier qui la contient</translation>
    </message>
    <message>
        <source>The backup of {made} is not encrypted with the key of this registry. Nothing was changed. Put it into a folder of its own: heritage-app backup restore BACKUP --into FOLDER</source>
        <translation>La sauvegarde du {made} n’est pas chiffrée avec la clé de ce registre. Rien n’a été modifié. Placez-la dans un dossier à part&#xa0;: heritage-app backup restore BACKUP --into FOLDER</translation>
    </message>
    <message>
        <source>“{path}” is encrypted already. Nothing was changed. heritage-app passphrase change gives it another passphrase</source>
        <translation>«&#xa0;{path}&#xa0;» est déjà chiffré. Rien n’a été modifié. heritage-app passphrase change lui donne une autre phrase secrète</translation>
    </message>
    <message>
        <source>“{path}” is open in another window or program. Nothing was changed. Close it there and try again</source>
        <translation>«&#xa0;{path}&#xa0;» est ouvert dans une autre fenêtre ou un autre programme. Rien n’a été modifié. Fermez-le là-bas et réessayez</translation>
    </message>
    <message>
        <source>“{path}” is not whole: {finding} Nothing was changed. Look at heritage-app check, then encrypt it</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas intact&#xa0;: {finding} Rien n’a été modifié. Consultez heritage-app check, puis chiffrez-le</translation>
    </message>
    <message>
        <source>The encrypted copy of “{path}” is not whole: {finding}. It was thrown away, and nothing was changed</source>
        <translation>La copie chiffrée de «&#xa0;{path}&#xa0;» n’est pas intacte&#xa0;: {finding}. Elle a été jetée et rien n’a été modifié</translation>
    </message>
    <message>
        <source>“{path}” could not be encrypted: {reason}. It is as it was. Close what has it open, or free some space</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas pu être chiffré&#xa0;: {reason}. Il est comme avant. Fermez ce qui l’a ouvert ou libérez de l’espace</translation>
    </message>
    <message>
        <source>The index of the search was not built: the process that folds its words ended with {status}. Nothing was changed. Close other programs, for the memory may be full, and try again</source>
        <translation>L’index de la recherche n’a pas été construit&#xa0;: le processus qui normalise ses mots s’est terminé avec {status}. Rien n’a été modifié. Fermez d’autres programmes, car la mémoire est peut-être pleine, puis réessayez</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Condition as given</source>
        <translation>État tel que donné</translation>
    </message>
    <message>
        <source>When it happened, as typed</source>
        <translation>Date de l’événement, telle que saisie</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Quand cela s’est produit</translation>
    </message>
    <message>
        <source>Seen on, as typed</source>
        <translation>Date du constat, telle que saisie</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Constaté le</translation>
    </message>
    <message>
        <source>Said on, as typed</source>
        <translation>Date de la déclaration, telle que saisie</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Déclaré le</translation>
    </message>
    <message>
        <source>Last known, as typed</source>
        <translation>Dernière information, telle que saisie</translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Dernière information</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>Gouvernorat</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>District</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Precision in metres</source>
        <translation>Précision en mètres</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>Gardien</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>Dans la corbeille depuis</translation>
    </message>
    <message>
        <source>Why it is in the trash</source>
        <translation>Raison de la mise à la corbeille</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>Rien n’a encore été modifié ici.</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Voir les changements plus anciens</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>Annuler&#xa0;: {deed}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Raison&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Entered: {records}</source>
        <translation>Saisi&#xa0;: {records}</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>{new} new, {known} here already</source>
        <translation>{new} nouveaux, {known} déjà présents</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>Rapports de dommages</translation>
    </message>
    <message>
        <source>Threats and earlier works</source>
        <translation>Menaces et travaux antérieurs</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sites that learn something</source>
        <translation>Sites complétés</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>{all} read = {stored} in fields + {noted} in notes + {empty} empty + {known} known before + {refused} in rows left out</source>
        <translation>{all} lues = {stored} dans des champs + {noted} dans des notes + {empty} vides + {known} déjà connues + {refused} dans des lignes laissées de côté</translation>
    </message>
    <message>
        <source>Its row stays out</source>
        <translation>Sa ligne reste dehors</translation>
    </message>
    <message>
        <source>Taken as it stands</source>
        <translation>Prise telle quelle</translation>
    </message>
    <message>
        <source>Kept in a note</source>
        <translation>Gardée dans une note</translation>
    </message>
    <message>
        <source>Say otherwise here, and stay so</source>
        <translation>Disent autre chose ici, et restent ainsi</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Toutes les fiches</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Keep in a note</source>
        <translation>Garder dans une note</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom en français</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>Nom en arabe</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Historic names</source>
        <translation>Noms historiques</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>Nom en lettres latines</translation>
    </message>
    <message>
        <source>Number in this file</source>
        <translation>Numéro dans ce fichier</translation>
    </message>
    <message>
        <source>Number of EAMENA</source>
        <translation>Numéro d’EAMENA</translation>
    </message>
    <message>
        <source>Number of the World Heritage List</source>
        <translation>Numéro de la Liste du patrimoine mondial</translation>
    </message>
    <message>
        <source>Number of Wikidata</source>
        <translation>Numéro de Wikidata</translation>
    </message>
    <message>
        <source>Number of Pleiades</source>
        <translation>Numéro de Pleiades</translation>
    </message>
    <message>
        <source>Number of the site in this registry</source>
        <translation>Numéro du site dans ce registre</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Age in words</source>
        <translation>Datation en toutes lettres</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>Gouvernorat</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Arrondissement</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>Ville ou village</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Coordinates in one cell</source>
        <translation>Coordonnées dans une cellule</translation>
    </message>
    <message>
        <source>Precision in metres</source>
        <translation>Précision en mètres</translation>
    </message>
    <message>
        <source>Outline (GeoJSON)</source>
        <translation>Contour (GeoJSON)</translation>
    </message>
    <message>
        <source>List that the place is on</source>
        <translation>Liste où figure le lieu</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>Intérêt</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>Propriétaire ou gardien</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Number of the damage report</source>
        <translation>Numéro du rapport de dommages</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Nature du rapport</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Jour de l’événement</translation>
    </message>
    <message>
        <source>Day it was seen</source>
        <translation>Jour de l’observation</translation>
    </message>
    <message>
        <source>Last seen intact</source>
        <translation>Vu intact en dernier</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>Vu endommagé d’abord</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Condition, on the scale of UNOSAT</source>
        <translation>État, sur l’échelle d’UNOSAT</translation>
    </message>
    <message>
        <source>Condition, on the scale of EAMENA</source>
        <translation>État, sur l’échelle d’EAMENA</translation>
    </message>
    <message>
        <source>Extent of the damage</source>
        <translation>Étendue des dommages</translation>
    </message>
    <message>
        <source>Category of the cause</source>
        <translation>Catégorie de la cause</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Certainty of the cause</source>
        <translation>Certitude de la cause</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Certainty of the effect</source>
        <translation>Certitude de l’effet</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>Moyen d’observation</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>Qui l’a vu</translation>
    </message>
    <message>
        <source>Who assessed it</source>
        <translation>Qui l’a évalué</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation>Titre de la source</translation>
    </message>
    <message>
        <source>Link of the source</source>
        <translation>Lien de la source</translation>
    </message>
    <message>
        <source>Page in the source</source>
        <translation>Page dans la source</translation>
    </message>
</context>
<context>
    <name>ImportKind</name>
    <message>
        <source>Table or map of sites</source>
        <translation>Tableau ou carte de sites</translation>
    </message>
    <message>
        <source>Table of damage reports</source>
        <translation>Tableau de rapports de dommages</translation>
    </message>
    <message>
        <source>Another table: I say what its columns are</source>
        <translation>Un autre tableau&#xa0;: je dis ce que sont ses colonnes</translation>
    </message>
    <message>
        <source>EAMENA: heritage places (GeoJSON)</source>
        <translation>EAMENA&#xa0;: lieux patrimoniaux (GeoJSON)</translation>
    </message>
    <message>
        <source>EAMENA: filled form for bulk uploads</source>
        <translation>EAMENA&#xa0;: formulaire d’envoi groupé rempli</translation>
    </message>
    <message>
        <source>EAMENA: damage events, with a file of their places</source>
        <translation>EAMENA&#xa0;: événements, avec un fichier de leurs lieux</translation>
    </message>
    <message>
        <source>The Syriac Gazetteer</source>
        <translation>The Syriac Gazetteer</translation>
    </message>
    <message>
        <source>UNESCO World Heritage List</source>
        <translation>Liste du patrimoine mondial de l’UNESCO</translation>
    </message>
    <message>
        <source>Heritage at Risk Register, England</source>
        <translation>Heritage at Risk Register, Angleterre</translation>
    </message>
    <message>
        <source>Bibliography (RIS, BibTeX, CSL-JSON)</source>
        <translation>Bibliographie (RIS, BibTeX, CSL-JSON)</translation>
    </message>
    <message>
        <source>Records of another Heritage registry (JSON)</source>
        <translation>Fiches d’un autre registre Heritage (JSON)</translation>
    </message>
    <message>
        <source>Sites of a Heritage registry (CSV folder, workbook or map)</source>
        <translation>Sites d’un registre Heritage (dossier CSV, classeur ou carte)</translation>
    </message>
    <message>
        <source>Article as a text file: a source, with the file attached</source>
        <translation>Article en fichier texte&#xa0;: une source, avec le fichier joint</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{work} {percent} %</source>
        <translation>{work} {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Nothing is imported before the last step.</source>
        <translation>Rien n’est importé avant la dernière étape.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Looking up words…</source>
        <translation>Recherche des mots…</translation>
    </message>
    <message>
        <source>Looking for the sites…</source>
        <translation>Recherche des sites…</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Contrôle de chaque ligne…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Arrêté. Rien n’a été importé.</translation>
    </message>
</context>
<context>
    <name>ImportSites</name>
    <message>
        <source>Maybe the same</source>
        <translation>Peut-être le même</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>No site here has its number, or its name at its place.</source>
        <translation>Aucun site ici n’a son numéro, ni son nom au même lieu.</translation>
    </message>
    <message>
        <source>Both have the same number in another register.</source>
        <translation>Les deux ont le même numéro dans un autre registre.</translation>
    </message>
    <message>
        <source>The row names this site by its number or its name.</source>
        <translation>La ligne nomme ce site par son numéro ou son nom.</translation>
    </message>
    <message>
        <source>Both have the same name at the same place.</source>
        <translation>Les deux ont le même nom au même lieu.</translation>
    </message>
    <message>
        <source>Both have the same name, and neither says where it is.</source>
        <translation>Les deux ont le même nom, et aucun ne dit où il se trouve.</translation>
    </message>
    <message>
        <source>You decided so.</source>
        <translation>Vous en avez décidé ainsi.</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>Tables (Excel, LibreOffice, CSV), maps (GeoJSON, Google Earth), the export of EAMENA, gazetteers, and bibliographies of Zotero (RIS, BibTeX, CSL-JSON). Nothing is written before you have seen what it says.</source>
        <translation>Tableaux (Excel, LibreOffice, CSV), cartes (GeoJSON, Google Earth), export d’EAMENA, dictionnaires de lieux, et bibliographies de Zotero (RIS, BibTeX, CSL-JSON). Rien n’est écrit avant que vous ayez vu ce que dit le fichier.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>A source, by its link</source>
        <translation>Une source, par son lien</translation>
    </message>
    <message>
        <source>Title and https://… or DOI</source>
        <translation>Titre et https://… ou DOI</translation>
    </message>
    <message>
        <source>Paste a line with a link or a DOI</source>
        <translation>Collez une ligne avec un lien ou un DOI</translation>
    </message>
    <message>
        <source>Add the source</source>
        <translation>Ajouter la source</translation>
    </message>
    <message>
        <source>An empty table to fill in</source>
        <translation>Un tableau vide à remplir</translation>
    </message>
    <message>
        <source>A workbook with the right columns and lists to choose from. Fill it in, and import it here.</source>
        <translation>Un classeur avec les bonnes colonnes et des listes où choisir. Remplissez-le, et importez-le ici.</translation>
    </message>
    <message>
        <source>Table of sites…</source>
        <translation>Tableau de sites…</translation>
    </message>
    <message>
        <source>Table of damage reports…</source>
        <translation>Tableau de rapports de dommages…</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Importing: {percent} % done</source>
        <translation>Import&#xa0;: {percent}&#xa0;% fait</translation>
    </message>
    <message>
        <source>The source was added.</source>
        <translation>La source a été ajoutée.</translation>
    </message>
    <message>
        <source>This source is here already.</source>
        <translation>Cette source est déjà là.</translation>
    </message>
    <message>
        <source>Adding the source…</source>
        <translation>Ajout de la source…</translation>
    </message>
    <message>
        <source>An empty table to fill in</source>
        <translation>Un tableau vide à remplir</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation>Écriture du tableau…</translation>
    </message>
    <message>
        <source>Save the report of an import</source>
        <translation>Enregistrer le rapport d’un import</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Saving the report…</source>
        <translation>Enregistrement du rapport…</translation>
    </message>
</context>
<context>
    <name>InterventionForm</name>
    <message>
        <source>Earlier works</source>
        <translation>Travaux antérieurs</translation>
    </message>
    <message>
        <source>Edit earlier works</source>
        <translation>Modifier les travaux antérieurs</translation>
    </message>
    <message>
        <source>Save works</source>
        <translation>Enregistrer les travaux</translation>
    </message>
    <message>
        <source>Kind of works</source>
        <translation>Nature des travaux</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>Alt+↓ affiche la liste</translation>
    </message>
    <message>
        <source>When they were done</source>
        <translation>Quand ils ont été faits</translation>
    </message>
    <message>
        <source>Who did them</source>
        <translation>Qui les a faits</translation>
    </message>
    <message>
        <source>Compatible</source>
        <translation>Compatibles</translation>
    </message>
    <message>
        <source>Not compatible</source>
        <translation>Non compatibles</translation>
    </message>
    <message>
        <source>Do they agree with the fabric?</source>
        <translation>Sont-ils compatibles avec la matière&#xa0;?</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: {work}</source>
        <translation>Annuler&#xa0;: {work}</translation>
    </message>
    <message>
        <source>{progress}, {time} left</source>
        <translation>{progress}, reste {time}</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation>environ {count} s</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>environ {count} min</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Closing loses nothing</source>
        <translation>Fermer ne perd rien</translation>
    </message>
    <message>
        <source>Draft kept {time} — closing loses nothing</source>
        <translation>Brouillon gardé {time} — fermer ne perd rien</translation>
    </message>
    <message>
        <source>Your draft is back.</source>
        <translation>Votre brouillon est de retour.</translation>
    </message>
    <message>
        <source>Nothing of it is in the registry yet.</source>
        <translation>Rien n’en est encore dans le registre.</translation>
    </message>
    <message>
        <source>The record was saved by someone since. Your text stands over it: check both.</source>
        <translation>Quelqu’un a enregistré la fiche depuis. Votre texte la recouvre&#xa0;: vérifiez les deux.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>Brouillon abandonné.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The other changes are in the form now.</source>
        <translation>Les autres changements sont maintenant dans le formulaire.</translation>
    </message>
    <message>
        <source>Your own text is kept. Check it, and save.</source>
        <translation>Votre propre texte est gardé. Vérifiez-le, puis enregistrez.</translation>
    </message>
</context>
<context>
    <name>KindInput</name>
    <message>
        <source>Nothing new is a report too: enter when it was seen, and the condition as it is.</source>
        <translation>Rien de nouveau est aussi une information&#xa0;: indiquez la date du constat et l’état tel qu’il est.</translation>
    </message>
</context>
<context>
    <name>LanguageTexts</name>
    <message>
        <source>{label}, {language}</source>
        <translation>{label}, {language}</translation>
    </message>
    <message>
        <source>Ctrl+L goes to the next language</source>
        <translation>Ctrl+L passe à la langue suivante</translation>
    </message>
    <message>
        <source>add {language} with Ctrl+L</source>
        <translation>ajouter en {language} avec Ctrl+L</translation>
    </message>
    <message>
        <source>add {language} or {other} with Ctrl+L</source>
        <translation>ajouter en {language} ou en {other} avec Ctrl+L</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Arabic in Latin letters</source>
        <translation>arabe en lettres latines</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurde</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>syriaque</translation>
    </message>
    <message>
        <source>Aramaic</source>
        <translation>araméen</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>arménien</translation>
    </message>
    <message>
        <source>Ancient Greek</source>
        <translation>grec ancien</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
</context>
<context>
    <name>LetterheadCare</name>
    <message>
        <source>The letterhead is saved. Reports bear it from now on.</source>
        <translation>L’en-tête est enregistré. Les rapports le portent désormais.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>It stands above the first page of every report, printed or saved, and the classification on every page. What is empty in one language is taken from another.</source>
        <translation>Il figure au-dessus de la première page de chaque rapport, imprimé ou enregistré, et la mention sur chaque page. Ce qui est vide dans une langue est repris d’une autre.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Without a logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>for example: For official use only</source>
        <translation>par exemple&#xa0;: Réservé à l’usage officiel</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Nom du service</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Line on every page</source>
        <translation>Mention sur chaque page</translation>
    </message>
    <message>
        <source>{field}, {language}</source>
        <translation>{field}, {language}</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Pas de logo</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>Images ({kinds})</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search this list</source>
        <translation>Rechercher dans cette liste</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>Rapports de dommages</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Personnes et organisations</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 élément</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Rien ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No damage report yet.</source>
        <translation>Aucun rapport de dommages pour l’instant.</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>Ajouter un rapport</translation>
    </message>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>Personne n’a dit ce que la restauration demanderait.</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>Ajouter une estimation</translation>
    </message>
    <message>
        <source>No source yet.</source>
        <translation>Aucune source pour l’instant.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Personne n’est encore nommé.</translation>
    </message>
    <message>
        <source>Add an actor</source>
        <translation>Ajouter une personne ou une organisation</translation>
    </message>
    <message>
        <source>The trash is empty. What is moved here stays until it is restored.</source>
        <translation>La corbeille est vide. Ce qui y est mis reste jusqu’à ce qu’on l’en sorte.</translation>
    </message>
    <message>
        <source>No drafts. What you type in a form is kept here until it is saved.</source>
        <translation>Aucun brouillon. Ce que vous tapez dans un formulaire est gardé ici jusqu’à l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>LocatorMap</name>
    <message>
        <source>Map of where the photo was taken</source>
        <translation>Carte du lieu de prise de vue</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Heritage</source>
        <translation>Heritage</translation>
    </message>
    <message>
        <source>{registry} – Heritage</source>
        <translation>{registry} – Heritage</translation>
    </message>
    <message>
        <source>Sample registry</source>
        <translation>Registre d’exemple</translation>
    </message>
    <message>
        <source>Showing {shown} of {sites}</source>
        <translation>{shown} sur {sites}</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>without words</source>
        <translation>sans texte</translation>
    </message>
    <message>
        <source>{n}: {text} ({report})</source>
        <translation>{n}&#xa0;: {text} ({report})</translation>
    </message>
    <message>
        <source>{n}: {text}</source>
        <translation>{n}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flèche</translation>
    </message>
    <message>
        <source>Marks on the photo</source>
        <translation>Repères sur la photo</translation>
    </message>
    <message>
        <source>Draw: {shape}   {key}</source>
        <translation>Dessiner&#xa0;: {shape}   {key}</translation>
    </message>
    <message>
        <source>What the mark shows</source>
        <translation>Ce que montre le repère</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Sans rapport</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>Damage &amp;report</source>
        <translation>&amp;Rapport de dommages</translation>
    </message>
    <message>
        <source>&amp;Delete mark</source>
        <translation>&amp;Supprimer le repère</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>T&amp;erminé</translation>
    </message>
    <message>
        <source>No marks yet. Choose a shape and draw it on the photo.</source>
        <translation>Aucun repère pour l’instant. Choisissez une forme et dessinez-la sur la photo.</translation>
    </message>
    <message>
        <source>{n}: {text}</source>
        <translation>{n}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Click from corner to corner; a double click closes the outline. Esc gives it up.</source>
        <translation>Cliquez de coin en coin&#xa0;; un double clic ferme le contour. Échap l’abandonne.</translation>
    </message>
    <message>
        <source>Draw on the photo with the mouse. Esc gives it up.</source>
        <translation>Dessinez sur la photo avec la souris. Échap abandonne.</translation>
    </message>
    <message>
        <source>Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Esc gives up.</source>
        <translation>Les flèches déplacent, Maj et flèches redimensionnent, Espace prend un coin, Entrée termine, Échap abandonne.</translation>
    </message>
    <message>
        <source>Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Del deletes.</source>
        <translation>Les flèches déplacent, Maj et flèches redimensionnent, Espace prend un coin, Entrée termine, Suppr supprime.</translation>
    </message>
    <message>
        <source>Keys 2 to 5 draw, Page Down chooses the next mark.</source>
        <translation>Les touches 2 à 5 dessinent, Page suivante choisit le repère suivant.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>1 thing to fix</source>
        <translation>1 point à corriger</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things to fix</source>
        <translation>
            <numerusform>%Ln point à corriger</numerusform>
            <numerusform>%Ln points à corriger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>What the site says afterwards</source>
        <translation>Ce que dit le site ensuite</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusionner des doublons</translation>
    </message>
    <message>
        <source>The other entry</source>
        <translation>L’autre fiche</translation>
    </message>
    <message>
        <source>Name, place or number</source>
        <translation>Nom, lieu ou numéro</translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation>Garder plutôt l’autre</translation>
    </message>
    <message>
        <source>What becomes of the two</source>
        <translation>Ce que deviennent les deux</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Comment le savez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>The reason stays in the history</source>
        <translation>La raison reste dans l’historique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Not the same place</source>
        <translation>Pas le même lieu</translation>
    </message>
    <message>
        <source>Nothing changes before you merge; Undo takes it back whole</source>
        <translation>Rien ne change avant la fusion&#xa0;; Annuler la défait entièrement</translation>
    </message>
    <message>
        <source>{name} stays, with the number {number}.</source>
        <translation>{name} reste, avec le numéro {number}.</translation>
    </message>
    <message>
        <source>{name} goes to the trash; its number {number} then leads to the one that stays.</source>
        <translation>{name} va à la corbeille&#xa0;; son numéro {number} mène alors à celui qui reste.</translation>
    </message>
    <message>
        <source>{other} is one with {kept} now.</source>
        <translation>{other} ne fait plus qu’un avec {kept}.</translation>
    </message>
    <message>
        <source>{kept} and {other} stay two sites.</source>
        <translation>{kept} et {other} restent deux sites.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(rien)</translation>
    </message>
    <message>
        <source>{name} ({language}, {kind})</source>
        <translation>{name} ({language}, {kind})</translation>
    </message>
    <message>
        <source>Outline: {role}</source>
        <translation>Contour&#xa0;: {role}</translation>
    </message>
    <message>
        <source>damage reports: {count}</source>
        <translation>rapports de dommages&#xa0;: {count}</translation>
    </message>
    <message>
        <source>estimates: {count}</source>
        <translation>estimations&#xa0;: {count}</translation>
    </message>
    <message>
        <source>hazards: {count}</source>
        <translation>dangers&#xa0;: {count}</translation>
    </message>
    <message>
        <source>restoration stages: {count}</source>
        <translation>stades de restauration&#xa0;: {count}</translation>
    </message>
    <message>
        <source>threats: {count}</source>
        <translation>menaces&#xa0;: {count}</translation>
    </message>
    <message>
        <source>earlier works: {count}</source>
        <translation>travaux antérieurs&#xa0;: {count}</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>photos&#xa0;: {count}</translation>
    </message>
    <message>
        <source>citations of the site itself: {count}</source>
        <translation>citations du site lui-même&#xa0;: {count}</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>fichiers&#xa0;: {count}</translation>
    </message>
    <message>
        <source>parts: {count}</source>
        <translation>parties&#xa0;: {count}</translation>
    </message>
    <message>
        <source>older numbers: {count}</source>
        <translation>anciens numéros&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Nothing hangs on the one that goes, so nothing is linked anew.</source>
        <translation>Rien ne dépend de celui qui part&#xa0;: rien n’est rattaché de nouveau.</translation>
    </message>
    <message>
        <source>Linked to the one that stays, each with its sources: {what}.</source>
        <translation>Rattachés à celui qui reste, chacun avec ses sources&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The program sees no likeness between these two.</source>
        <translation>Le programme ne voit pas de ressemblance entre les deux.</translation>
    </message>
    <message>
        <source>They bear the same name: {one}.</source>
        <translation>Ils portent le même nom&#xa0;: {one}.</translation>
    </message>
    <message>
        <source>Their names sound alike: {one}, {other}.</source>
        <translation>Leurs noms se ressemblent&#xa0;: {one}, {other}.</translation>
    </message>
    <message>
        <source>{likeness} The points given for them are {metres} m apart.</source>
        <translation>{likeness} Les points indiqués pour eux sont à {metres} m l’un de l’autre.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Type de nom</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Ajouter un nom</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>See all damage reports</source>
        <translation>Voir tous les rapports de dommages</translation>
    </message>
    <message>
        <source>Condition over time</source>
        <translation>Évolution de l’état</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>Date inconnue</translation>
    </message>
    <message>
        <source>window of the event</source>
        <translation>période de l’événement</translation>
    </message>
    <message>
        <source>See all hazards</source>
        <translation>Voir tous les dangers</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Dangers</translation>
    </message>
    <message>
        <source>{kind}: {state}</source>
        <translation>{kind}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>last known {date}</source>
        <translation>dernière information&#xa0;: {date}</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>at {site}</source>
        <translation>sur le site {site}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>Compare with {site}…</source>
        <translation>Comparer avec {site}…</translation>
    </message>
    <message>
        <source>Contradicted by a source</source>
        <translation>Contredit par une source</translation>
    </message>
    <message>
        <source>Restoration outlook</source>
        <translation>Perspectives</translation>
    </message>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>Personne n’a dit ce que la restauration demanderait.</translation>
    </message>
    <message>
        <source>Compare estimates</source>
        <translation>Comparer les estimations</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>Ajouter une estimation</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>Sans source. Sera imprimé comme non vérifié.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>For the office alone</source>
        <translation>Pour le bureau seulement</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Worst of the parts: {condition}. {assessed} of {all} parts assessed.</source>
        <translation>Partie la plus atteinte&#xa0;: {condition}. Parties évaluées&#xa0;: {assessed} sur {all}.</translation>
    </message>
    <message>
        <source>None of the parts is assessed.</source>
        <translation>Aucune des parties n’est évaluée.</translation>
    </message>
    <message>
        <source>Of the place itself is said: {condition}.</source>
        <translation>Du lieu lui-même, on dit&#xa0;: {condition}.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages of the report</source>
        <translation>Pages du rapport</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairFrame</name>
    <message>
        <source>Photos before and after</source>
        <translation>Photos avant et après</translation>
    </message>
    <message>
        <source>Divider at {n} % of the photo. Before: {before}. After: {after}.</source>
        <translation>Curseur à {n}&#xa0;% de la photo. Avant&#xa0;: {before}. Après&#xa0;: {after}.</translation>
    </message>
    <message>
        <source>Side by side. Before: {before}. After: {after}.</source>
        <translation>Côte à côte. Avant&#xa0;: {before}. Après&#xa0;: {after}.</translation>
    </message>
    <message>
        <source>Shown now: {shown}.</source>
        <translation>Affichée maintenant&#xa0;: {shown}.</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged.</source>
        <translation>L’image ne peut pas être lue. Le fichier est gardé inchangé.</translation>
    </message>
</context>
<context>
    <name>PairTile</name>
    <message>
        <source>Compare before and after: {first}, {second}</source>
        <translation>Comparer avant et après&#xa0;: {first}, {second}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Jump to or run a command</source>
        <translation>Aller à une fiche ou lancer une commande</translation>
    </message>
    <message>
        <source>Find anything, or run a command</source>
        <translation>Tout chercher, ou lancer une commande</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Vus en dernier</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Commands and views</source>
        <translation>Commandes et vues</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>Rapports de dommages</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Personnes et organisations</translation>
    </message>
</context>
<context>
    <name>PhotoAdding</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>Ajouter les photos d’un dossier</translation>
    </message>
    <message>
        <source>Adding photos…</source>
        <translation>Ajout des photos…</translation>
    </message>
    <message>
        <source>Adding 1 photo</source>
        <translation>Ajout de 1 photo</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>photos&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Stopping: {done} of {total} photos were looked at, the others are left.</source>
        <translation>Arrêt&#xa0;: photos examinées&#xa0;: {done} sur {total}, les autres sont laissées.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>PhotoCare</name>
    <message>
        <source>{done} of {total} files</source>
        <translation>fichiers&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Verifying files…</source>
        <translation>Vérification des fichiers…</translation>
    </message>
    <message>
        <source>Look for missing files in</source>
        <translation>Chercher les fichiers manquants dans</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message>
        <source>{found} of {wanted} files were found and put back.</source>
        <translation>Fichiers retrouvés et remis&#xa0;: {found} sur {wanted}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Export evidence</source>
        <translation>Exporter les preuves</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>nom non communiqué</translation>
    </message>
    <message>
        <source>Exporting evidence…</source>
        <translation>Exportation des preuves…</translation>
    </message>
    <message>
        <source>{photos} were written to {folder}, with their hashes and their custody log.</source>
        <translation>{photos}&#xa0;: écriture faite dans {folder}, avec empreintes et journal de conservation.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed out.</source>
        <translation>
            <numerusform>%Ln est restée de côté.</numerusform>
            <numerusform>%Ln sont restées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Photos that stayed out</source>
        <translation>Photos restées de côté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>PhotoDeeds</name>
    <message>
        <source>Photos chosen</source>
        <translation>Photos choisies</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Why does {name} go to the trash? The reason stays in the history.</source>
        <translation>Pourquoi mettre {name} à la corbeille&#xa0;? La raison reste dans l’historique.</translation>
    </message>
    <message numerus="yes">
        <source>Why do %Ln photos go to the trash? The reason stays in the history.</source>
        <translation>
            <numerusform>Pourquoi mettre %Ln photo à la corbeille&#xa0;? La raison reste dans l’historique.</numerusform>
            <numerusform>Pourquoi mettre %Ln photos à la corbeille&#xa0;? La raison reste dans l’historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash</source>
        <translation>Indiquez pourquoi ceci va à la corbeille</translation>
    </message>
    <message>
        <source>Drop to add to this report</source>
        <translation>Déposez pour ajouter à ce rapport</translation>
    </message>
    <message>
        <source>Drop to add photos to this site</source>
        <translation>Déposez pour ajouter des photos à ce site</translation>
    </message>
</context>
<context>
    <name>PhotoForm</name>
    <message>
        <source>New photo</source>
        <translation>Nouvelle photo</translation>
    </message>
    <message>
        <source>Photo details</source>
        <translation>Détails de la photo</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>Enregistrer les détails</translation>
    </message>
    <message>
        <source>What the photo shows</source>
        <translation>Ce que montre la photo</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>34.5473, 38.2741, UTM, a map link</source>
        <translation>34.5473, 38.2741, UTM, un lien de carte</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Prise depuis</translation>
    </message>
    <message>
        <source>View direction, degrees from north</source>
        <translation>Direction de la vue, en degrés depuis le nord</translation>
    </message>
    <message>
        <source>0 to 359</source>
        <translation>0 à 359</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Photographe</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>Same view as</source>
        <translation>Même vue que</translation>
    </message>
    <message>
        <source>The two can then be compared</source>
        <translation>Les deux peuvent alors être comparées</translation>
    </message>
    <message>
        <source>Damage report</source>
        <translation>Rapport de dommages</translation>
    </message>
    <message>
        <source>Graphic: shows people hurt or dead</source>
        <translation>Pénible&#xa0;: montre des blessés ou des morts</translation>
    </message>
    <message>
        <source>A graphic photo is blurred until somebody asks for it, and is not printed.</source>
        <translation>Une photo pénible est floutée tant que personne ne la demande, et n’est pas imprimée.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What the camera wrote</source>
        <translation>Ce que l’appareil a écrit</translation>
    </message>
    <message>
        <source>Received from {person}, {means}</source>
        <translation>Reçu de {person}, {means}</translation>
    </message>
    <message>
        <source>Found unchanged by {person}, {means}</source>
        <translation>Trouvé inchangé par {person}, {means}</translation>
    </message>
    <message>
        <source>Copy given to {person}, {means}</source>
        <translation>Copie remise à {person}, {means}</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>The camera says {value}. Enter a date only to correct it</source>
        <translation>L’appareil dit {value}. N’indiquez une date que pour la corriger</translation>
    </message>
    <message>
        <source>The camera says {value}</source>
        <translation>L’appareil dit {value}</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PhotoPages</name>
    <message>
        <source>Choose two photos to compare.</source>
        <translation>Choisissez deux photos à comparer.</translation>
    </message>
    <message>
        <source>There is no other photo to compare with.</source>
        <translation>Il n’y a pas d’autre photo à comparer.</translation>
    </message>
    <message>
        <source>km</source>
        <comment>kilometres, on the scale of a map</comment>
        <translation>km</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>The two photos are said to show the same view.</source>
        <translation>Les deux photos sont dites de la même vue.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PhotoPreview</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>The file is damaged or cut short. What is left of the picture is shown</source>
        <translation>Le fichier est abîmé ou tronqué. Ce qui reste de l’image est montré</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged</source>
        <translation>L’image ne peut pas être lue. Le fichier est gardé inchangé</translation>
    </message>
    <message>
        <source>The picture is too large to be shown on this computer. The file is kept unchanged</source>
        <translation>L’image est trop grande pour être montrée sur cet ordinateur. Le fichier est gardé inchangé</translation>
    </message>
    <message>
        <source>Reading the picture broke off or took too long. The file is kept unchanged</source>
        <translation>La lecture de l’image s’est interrompue ou a trop duré. Le fichier est gardé inchangé</translation>
    </message>
    <message>
        <source>The raw file carries no preview to show. The file is kept unchanged</source>
        <translation>Le fichier RAW ne contient pas d’aperçu à montrer. Le fichier est gardé inchangé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>Pénible</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreinte</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>Fichier abîmé</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Avec repères</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>impossible à montrer</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Impossible à montrer</translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Compare photos</source>
        <translation>Comparer des photos</translation>
    </message>
    <message>
        <source>See all photos</source>
        <translation>Voir toutes les photos</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Ajouter une photo</translation>
    </message>
</context>
<context>
    <name>PhotosInput</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Drop photos here, or Ctrl+V</source>
        <translation>Déposez des photos ici, ou Ctrl+V</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them with Ctrl+V</source>
        <translation>Choisissez des photos, déposez-les ici ou collez-les avec Ctrl+V</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos of this draft are not beside it any more. Choose them again</source>
        <translation>
            <numerusform>%Ln photo de ce brouillon n’est plus à côté de lui. Choisissez-la à nouveau</numerusform>
            <numerusform>%Ln photos de ce brouillon ne sont plus à côté de lui. Choisissez-les à nouveau</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>Photos ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Copying: {done} of {total} photos</source>
        <translation>Copie&#xa0;: {done} sur {total} photos</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files were not taken</source>
        <translation>
            <numerusform>%Ln autre fichier n’a pas été pris</numerusform>
            <numerusform>%Ln autres fichiers n’ont pas été pris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosPane</name>
    <message>
        <source>Search photos</source>
        <translation>Rechercher une photo</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PhotosView</name>
    <message>
        <source>Size of the pictures</source>
        <translation>Taille des images</translation>
    </message>
    <message>
        <source>Show graphic photos</source>
        <translation>Montrer les photos pénibles</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them</source>
        <translation>Choisissez des photos, déposez-les ici ou collez-les</translation>
    </message>
    <message>
        <source>Drop photos here, paste with Ctrl+V, or choose files.</source>
        <translation>Déposez des photos ici, collez avec Ctrl+V, ou choisissez des fichiers.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Rien ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln choisie</numerusform>
            <numerusform>%Ln choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Modifier les détails</translation>
    </message>
    <message>
        <source>Go to its site</source>
        <translation>Aller à son site</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>Comparer les deux</translation>
    </message>
    <message>
        <source>Show this graphic photo</source>
        <translation>Montrer cette photo pénible</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Entries for {field}</source>
        <translation>Entrées pour {field}</translation>
    </message>
</context>
<context>
    <name>PickTable</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>Celui qui reste</translation>
    </message>
    <message>
        <source>The one that goes</source>
        <translation>Celui qui part</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Both say the same of: {fields}.</source>
        <translation>Les deux disent la même chose&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>of the one that stays</source>
        <translation>de celui qui reste</translation>
    </message>
    <message>
        <source>of the one that goes</source>
        <translation>de celui qui part</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>{field}: keep both</source>
        <translation>{field}&#xa0;: garder les deux</translation>
    </message>
    <message>
        <source>{field} {whose}: {value}</source>
        <translation>{field} {whose}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview: {report}</source>
        <translation>Aperçu&#xa0;: {report}</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Recherche d’imprimantes…</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>I&amp;mprimante</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Imprimer</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>No printer installed</source>
        <translation>Aucune imprimante installée</translation>
    </message>
    <message>
        <source>Save to the &amp;Reports folder</source>
        <translation>Dans le dossier &amp;Rapports</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Préparation des pages…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>Envoyé à {printer}.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Enregistré&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Fichiers Word (*.docx)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>Tables, one file each (*.csv)</source>
        <translation>Tableaux, un fichier chacun (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>So&amp;us…</translation>
    </message>
    <message>
        <source>The whole registry</source>
        <translation>Tout le registre</translation>
    </message>
    <message>
        <source>What a search finds</source>
        <translation>Ce que trouve une recherche</translation>
    </message>
    <message>
        <source>Sites in the list</source>
        <translation>Sites de la liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files in {folder}.</source>
        <translation>
            <numerusform>%Ln fichier dans {folder}.</numerusform>
            <numerusform>%Ln fichiers dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stopped. No file was left.</source>
        <translation>Arrêté. Aucun fichier n’est resté.</translation>
    </message>
    <message>
        <source>Printing each site…</source>
        <translation>Impression de chaque site…</translation>
    </message>
</context>
<context>
    <name>PreviewWork</name>
    <message>
        <source>Reading site {n} of {total}</source>
        <translation>Lecture du site {n} sur {total}</translation>
    </message>
    <message>
        <source>Setting pages: site {n} of {total}</source>
        <translation>Mise en pages&#xa0;: site {n} sur {total}</translation>
    </message>
    <message>
        <source>Site {n} of {total}</source>
        <translation>Site {n} sur {total}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open another registry…</source>
        <translation>Ouvrir un autre registre…</translation>
    </message>
    <message>
        <source>New registry…</source>
        <translation>Nouveau registre…</translation>
    </message>
    <message>
        <source>Open the sample registry</source>
        <translation>Ouvrir le registre d’exemple</translation>
    </message>
    <message>
        <source>Open registry</source>
        <translation>Ouvrir un registre</translation>
    </message>
    <message>
        <source>My registry</source>
        <translation>Mon registre</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>Nouveau registre</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>nom non communiqué</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Ways to complete the search</source>
        <translation>Façons de compléter la recherche</translation>
    </message>
</context>
<context>
    <name>QuoteInput</name>
    <message>
        <source>Language of “{label}”: {language}</source>
        <translation>Langue de «&#xa0;{label}&#xa0;»&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Une autre langue</translation>
    </message>
</context>
<context>
    <name>RecordHeader</name>
    <message>
        <source>Pages of the record</source>
        <translation>Pages de la fiche</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>Ajouter un rapport</translation>
    </message>
    <message>
        <source>Add a damage report</source>
        <translation>Ajouter un rapport de dommages</translation>
    </message>
    <message>
        <source>Status report</source>
        <translation>Rapport d’état</translation>
    </message>
    <message>
        <source>Preview and print the status report</source>
        <translation>Aperçu et impression du rapport d’état</translation>
    </message>
    <message>
        <source>More for this site</source>
        <translation>Plus pour ce site</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>Modifier le site</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>Ajouter une estimation</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>Ajouter les photos d’un dossier</translation>
    </message>
    <message>
        <source>Add hazard</source>
        <translation>Ajouter un danger</translation>
    </message>
    <message>
        <source>Add restoration stage</source>
        <translation>Ajouter un stade de restauration</translation>
    </message>
    <message>
        <source>Add threat</source>
        <translation>Ajouter une menace</translation>
    </message>
    <message>
        <source>Add earlier works</source>
        <translation>Ajouter des travaux antérieurs</translation>
    </message>
    <message>
        <source>Copy reference number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>last known {date}</source>
        <translation>info&#xa0;: {date}</translation>
    </message>
    <message>
        <source>Unsafe to visit: {hazards}</source>
        <translation>Visite dangereuse&#xa0;: {hazards}</translation>
    </message>
    <message>
        <source>Restoration: {stage}</source>
        <translation>Restauration&#xa0;: {stage}</translation>
    </message>
    <message>
        <source>Why: {badge}</source>
        <translation>Pourquoi&#xa0;: {badge}</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Relecture…</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Dommages</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Choose a site from the list to see its record.</source>
        <translation>Choisissez un site dans la liste pour voir sa fiche.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery key of “{registry}”</source>
        <translation>Clé de secours de «&#xa0;{registry}&#xa0;»</translation>
    </message>
    <message>
        <source>Whoever holds this page and the registry can read all of it. Keep them apart.</source>
        <translation>Qui détient cette page et le registre peut tout y lire. Gardez-les séparés.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, open the registry and choose “Use the recovery key”.</source>
        <translation>Si la phrase secrète est oubliée, ouvrez le registre et choisissez «&#xa0;Utiliser la clé de secours&#xa0;».</translation>
    </message>
    <message>
        <source>Then give the registry another passphrase. A newer recovery key ends this one.</source>
        <translation>Donnez ensuite une autre phrase secrète au registre. Une clé de secours plus récente met fin à celle-ci.</translation>
    </message>
</context>
<context>
    <name>RegistryExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>Quels sites</translation>
    </message>
    <message>
        <source>Chosen: {sites}</source>
        <translation>Choisis&#xa0;: {sites}</translation>
    </message>
    <message>
        <source>In the list: {sites}</source>
        <translation>Dans la liste&#xa0;: {sites}</translation>
    </message>
    <message>
        <source>The whole registry</source>
        <translation>Le registre entier</translation>
    </message>
    <message>
        <source>For the public, near a point and within a box go by the rounded coordinates. Some of these sites may stay out, and others come in.</source>
        <translation>Pour le public, la proximité d’un point et l’inclusion dans un cadre se jugent aux coordonnées arrondies. Certains de ces sites peuvent rester dehors, et d’autres s’ajouter.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>The public: rounded coordinates; no notes, no history, no protected names, nothing restricted</source>
        <translation>Le public&#xa0;: coordonnées arrondies&#xa0;; ni notes, ni historique, ni noms protégés, rien de restreint</translation>
    </message>
    <message>
        <source>The office: everything, with exact coordinates</source>
        <translation>Le bureau&#xa0;: tout, avec les coordonnées exactes</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>Sous quelle forme</translation>
    </message>
    <message>
        <source>Mark the tables as UTF-8, so that Excel reads Arabic</source>
        <translation>Marquer les tableaux comme UTF-8, pour qu’Excel lise l’arabe</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>for example condition:destroyed</source>
        <translation>par exemple condition:destroyed</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Lettre US</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>The public: hide exact places</source>
        <translation>Le public&#xa0;: masquer les lieux exacts</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>The last 3 months</source>
        <translation>Les 3 derniers mois</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>Les 12 derniers mois</translation>
    </message>
    <message>
        <source>With ph&amp;otos</source>
        <translation>Avec ph&amp;otos</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation>Rappor&amp;t</translation>
    </message>
    <message>
        <source>S&amp;ites</source>
        <translation>S&amp;ites</translation>
    </message>
    <message>
        <source>Searc&amp;h for</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>Ce qui a c&amp;hangé</translation>
    </message>
    <message>
        <source>Ci&amp;tation style</source>
        <translation>St&amp;yle des citations</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Destinataires</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>Grégorien</translation>
    </message>
    <message>
        <source>Gregorian and Hijri</source>
        <translation>Grégorien et hégirien</translation>
    </message>
    <message>
        <source>&amp;Digits in Arabic</source>
        <translation>Chiffres en ara&amp;be</translation>
    </message>
    <message>
        <source>Cale&amp;ndar</source>
        <translation>Cale&amp;ndrier</translation>
    </message>
    <message>
        <source>Sa&amp;ve a file for each site</source>
        <translation>&amp;Un fichier par site</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Status report</source>
        <translation>Rapport d’état</translation>
    </message>
    <message>
        <source>Registry status report</source>
        <translation>Rapport d’état du registre</translation>
    </message>
    <message>
        <source>Incident bulletin</source>
        <translation>Bulletin des incidents</translation>
    </message>
    <message>
        <source>Estimates compared</source>
        <translation>Estimations comparées</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Liste de travail</translation>
    </message>
    <message>
        <source>Source list</source>
        <translation>Liste des sources</translation>
    </message>
    <message>
        <source>Photo sheet</source>
        <translation>Planche de photographies</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>What the registry holds now is backed up first, and can be put back in the same way.</source>
        <translation>Ce que le registre contient maintenant est d’abord sauvegardé, et peut être remis de la même façon.</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Dans la sauvegarde</translation>
    </message>
    <message>
        <source>In the registry now</source>
        <translation>Dans le registre maintenant</translation>
    </message>
    <message>
        <source>Size: {size}. Made by version {version}.</source>
        <translation>Taille&#xa0;: {size}. Faite par la version {version}.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restaurer cette sauvegarde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>Rapports de dommages</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Entrées de l’historique</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>{name} is {status} now.</source>
        <translation>{name}&#xa0;: statut désormais {status}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>{name} is {status}. What becomes of it, and why?</source>
        <translation>{name}&#xa0;: statut {status}. Que devient-il, et pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Reason; stays in the history</source>
        <translation>Raison&#xa0;; elle reste dans l’historique</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Enter why: the reason stays in the history</source>
        <translation>Indiquez pourquoi&#xa0;: la raison reste dans l’historique</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>rédacteur</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>relecteur</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>Only an administrator may do this. You work as {role}.</source>
        <translation>Seul un administrateur peut faire cela. Vous travaillez comme {role}.</translation>
    </message>
    <message>
        <source>{name} works here as viewer, who looks and changes nothing.</source>
        <translation>{name} travaille ici comme lecteur&#xa0;: il regarde et ne modifie rien.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take away row {number} of {list}</source>
        <translation>Retirer la ligne {number} de {list}</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Enter what was wrong: this report is accepted, and the reason stays in the history</source>
        <translation>Indiquez ce qui était faux&#xa0;: ce rapport est accepté, et la raison reste dans l’historique</translation>
    </message>
    <message>
        <source>Enter your name: every change is signed with one</source>
        <translation>Indiquez votre nom&#xa0;: chaque changement est signé</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>Saved {time}. Here is the next one</source>
        <translation>Enregistré {time}. Voici le suivant</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Bring in the other changes</source>
        <translation>Reprendre les autres changements</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your draft is safe.</source>
        <translation>Votre brouillon est en sécurité.</translation>
    </message>
    <message>
        <source>Choose above what is to stand in the fields that both of you changed</source>
        <translation>Choisissez ci-dessus ce qui doit figurer dans les champs que vous avez modifiés tous les deux</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>Read only: this folder or disk cannot be written</source>
        <translation>Lecture seule&#xa0;: ce dossier ou ce disque n’accepte pas l’écriture</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>All changes saved · {time}</source>
        <translation>Tout est enregistré · {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Non enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Work as somebody else</source>
        <translation>Travailler sous un autre nom</translation>
    </message>
    <message>
        <source>Choose who works</source>
        <translation>Choisissez qui travaille</translation>
    </message>
    <message>
        <source>Looking only: protected names and places are withheld</source>
        <translation>Lecture seule&#xa0;: noms et lieux protégés ne sont pas communiqués</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>{share} % intact</source>
        <translation>{share}&#xa0;% intact</translation>
    </message>
    <message>
        <source>reportedly by {actor}</source>
        <translation>selon les informations&#xa0;: {actor}</translation>
    </message>
    <message>
        <source>allegedly by {actor}</source>
        <translation>présumé&#xa0;: {actor}</translation>
    </message>
    <message>
        <source>{actor} is suspected</source>
        <translation>soupçonné&#xa0;: {actor}</translation>
    </message>
    <message>
        <source>confirmed: {actor}</source>
        <translation>confirmé&#xa0;: {actor}</translation>
    </message>
    <message>
        <source>No accepted report gives a condition. That does not mean that the place is intact.</source>
        <translation>Aucun rapport accepté n’indique d’état. Cela ne veut pas dire que le lieu est intact.</translation>
    </message>
    <message>
        <source>Only one accepted report gives a condition.</source>
        <translation>Un seul rapport accepté indique un état.</translation>
    </message>
    <message>
        <source>The report with the highest evidence decides.</source>
        <translation>Le rapport dont le niveau de preuve est le plus élevé l’emporte.</translation>
    </message>
    <message>
        <source>Among reports of equal evidence, the latest event decides.</source>
        <translation>À niveau de preuve égal, l’événement le plus récent l’emporte.</translation>
    </message>
    <message>
        <source>Among reports of equal evidence and date, the most severe decides.</source>
        <translation>À niveau de preuve et à date égaux, le plus grave l’emporte.</translation>
    </message>
    <message>
        <source>Chosen by a person: {reason}</source>
        <translation>Choisi par une personne&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>ScaleFold</name>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>As its source gives it</source>
        <translation>Telle que la source la donne</translation>
    </message>
    <message>
        <source>No class of {scale}: kept as written, and read as not assessed</source>
        <translation>Pas une classe de {scale}&#xa0;: gardé tel quel, et lu comme non évalué</translation>
    </message>
    <message>
        <source>Read as {condition}, which is not quite the same: {note}</source>
        <translation>Lu comme {condition}, ce qui n’est pas tout à fait la même chose&#xa0;: {note}</translation>
    </message>
    <message>
        <source>Read as {condition}, which is not quite the same</source>
        <translation>Lu comme {condition}, ce qui n’est pas tout à fait la même chose</translation>
    </message>
    <message>
        <source>Read as {condition}</source>
        <translation>Lu comme {condition}</translation>
    </message>
    <message>
        <source>Read as {condition}, but {chosen} is chosen above, and that is shown</source>
        <translation>Lu comme {condition}, mais {chosen} est choisi ci-dessus, et c’est ce qui est affiché</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show what is typed</source>
        <translation>Afficher la saisie</translation>
    </message>
</context>
<context>
    <name>SecretsDialog</name>
    <message>
        <source>Passphrase and recovery key</source>
        <translation>Phrase secrète et clé de secours</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>&amp;Passphrase as it is now</source>
        <translation>Phrase secrète &amp;actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Four or five words that nobody would put together, eight characters at least.</source>
        <translation>Quatre ou cinq mots que personne ne mettrait ensemble, huit caractères au moins.</translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation>La même &amp;encore une fois</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>Créer une &amp;clé de secours</translation>
    </message>
    <message>
        <source>P&amp;rint it…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>C&amp;hanger la phrase secrète</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is not the same as above</source>
        <translation>Ce n’est pas la même que ci-dessus</translation>
    </message>
    <message>
        <source>The new passphrase opens the registry from now on. Backups made before open with the old one.</source>
        <translation>La nouvelle phrase secrète ouvre désormais le registre. Les sauvegardes faites avant s’ouvrent avec l’ancienne.</translation>
    </message>
    <message>
        <source>Print it now and keep it away from the computer: it is shown only this once.</source>
        <translation>Imprimez-la maintenant et gardez-la loin de l’ordinateur&#xa0;: elle n’est affichée que cette fois.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Your &amp;name in the history</source>
        <translation>Votre &amp;nom dans l’historique</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size}&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>Comme la langue</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}&#xa0;min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Loc&amp;k an encrypted registry after</source>
        <translation>&amp;Verrouiller un registre chiffré après</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Rechercher dans les raccourcis</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Rechercher dans la liste</translation>
    </message>
    <message>
        <source>any letter</source>
        <translation>n’importe quelle lettre</translation>
    </message>
    <message>
        <source>Save and close a form</source>
        <translation>Enregistrer et fermer un formulaire</translation>
    </message>
    <message>
        <source>Save and go on with the form</source>
        <translation>Enregistrer et continuer le formulaire</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>Enregistrer et en ajouter</translation>
    </message>
    <message>
        <source>Clear the search, close the form (the draft is kept)</source>
        <translation>Effacer la recherche, fermer le formulaire (le brouillon est gardé)</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>Rapports de dommages</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Estimations</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Personnes et organisations</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Unsafe to visit</source>
        <translation>Visite dangereuse</translation>
    </message>
    <message>
        <source>Needs verification</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Estimates disagree</source>
        <translation>Estimations contradictoires</translation>
    </message>
    <message>
        <source>Reports conflict</source>
        <translation>Rapports contradictoires</translation>
    </message>
    <message>
        <source>Assessment due</source>
        <translation>Évaluation à faire</translation>
    </message>
    <message>
        <source>No recent visit</source>
        <translation>Sans visite récente</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Incomplet</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>New site</source>
        <translation>Nouveau site</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>Modifier le site</translation>
    </message>
    <message>
        <source>Save site</source>
        <translation>Enregistrer le site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>Langue du nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>The site it is part of, or the fields below</source>
        <translation>Le site dont il fait partie, ou les champs ci-dessous</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Type de lieu</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>Ville ou village</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>Gouvernorat</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Pourquoi il compte</translation>
    </message>
    <message>
        <source>Save and report damage</source>
        <translation>Enregistrer et signaler un dommage</translation>
    </message>
    <message>
        <source>34.5473, 38.2741, UTM, a map link</source>
        <translation>34.5473, 38.2741, UTM, un lien de carte</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Swap latitude and longitude</source>
        <translation>Échanger latitude et longitude</translation>
    </message>
    <message>
        <source>Precise to, in metres</source>
        <translation>À combien de mètres près</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Designations and numbers elsewhere</source>
        <translation>Protections et numéros dans d’autres registres</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Number in it</source>
        <translation>Numéro dans la liste</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Autre registre</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>Protections</translation>
    </message>
    <message>
        <source>Add a designation</source>
        <translation>Ajouter une protection</translation>
    </message>
    <message>
        <source>Numbers elsewhere</source>
        <translation>Numéros dans d’autres registres</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Ajouter un numéro</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Periods, uses, age, tags, owner or custodian, visits, who may see it</source>
        <translation>Périodes, usages, âge, étiquettes, propriétaire ou gardien, visites, qui peut le voir</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Add a period</source>
        <translation>Ajouter une période</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Add a use</source>
        <translation>Ajouter une fonction</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Age, in the words of the source</source>
        <translation>Âge, dans les termes de la source</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>Propriétaire ou gardien</translation>
    </message>
    <message>
        <source>Months between visits</source>
        <translation>Mois entre les visites</translation>
    </message>
    <message>
        <source>{lat}° {north}, {lon}° {east} · read as {form}</source>
        <translation>{lat}° {north}, {lon}° {east} · lu comme {form}</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>a map link</source>
        <translation>un lien de carte</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>degrees, minutes and seconds</source>
        <translation>degrés, minutes et secondes</translation>
    </message>
    <message>
        <source>decimal degrees</source>
        <translation>degrés décimaux</translation>
    </message>
    <message>
        <source>“{typed}” looks like {site} ({place}).</source>
        <translation>«&#xa0;{typed}&#xa0;» ressemble à {site} ({place}).</translation>
    </message>
    <message>
        <source>“{typed}” looks like {site} (same place).</source>
        <translation>«&#xa0;{typed}&#xa0;» ressemble à {site} (même lieu).</translation>
    </message>
    <message>
        <source>Use {site}</source>
        <translation>Utiliser {site}</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Créer quand même</translation>
    </message>
    <message>
        <source>These coordinates are {km} km from {place}. Did you swap latitude and longitude?</source>
        <translation>Ces coordonnées sont à {km} km de {place}. Avez-vous inversé latitude et longitude&#xa0;?</translation>
    </message>
    <message>
        <source>These coordinates are {km} km from {place}. Check them</source>
        <translation>Ces coordonnées sont à {km} km de {place}. Vérifiez-les</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>last report {date}</source>
        <translation>dernier rapport&#xa0;: {date}</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Lecture en cours</translation>
    </message>
</context>
<context>
    <name>SiteOrder</name>
    <message>
        <source>The other way round</source>
        <translation>Dans l’ordre inverse</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Ordre&#xa0;: {order}</translation>
    </message>
    <message>
        <source>Most severe first</source>
        <translation>Les plus graves d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Latest report first</source>
        <translation>Dernier rapport d’abord</translation>
    </message>
    <message>
        <source>Last edited first</source>
        <translation>Dernière modification d’abord</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>Les plus proches d’abord</translation>
    </message>
    <message>
        <source>Least complete first</source>
        <translation>Les moins complets d’abord</translation>
    </message>
    <message>
        <source>Least severe first</source>
        <translation>Le moins grave d’abord</translation>
    </message>
    <message>
        <source>By name, last first</source>
        <translation>Par nom, du dernier au premier</translation>
    </message>
    <message>
        <source>Oldest report first</source>
        <translation>Rapport le plus ancien d’abord</translation>
    </message>
    <message>
        <source>Edited longest ago first</source>
        <translation>Modification la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>Farthest first</source>
        <translation>Le plus éloigné d’abord</translation>
    </message>
    <message>
        <source>Most complete first</source>
        <translation>Le plus complet d’abord</translation>
    </message>
</context>
<context>
    <name>SiteStep</name>
    <message>
        <source>Sites of the file</source>
        <translation>Sites du fichier</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation>Ce que c’est ici</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>New: {new}. Here already: {here}. Maybe the same as one here: {asked}.</source>
        <translation>Nouveaux&#xa0;: {new}. Déjà là&#xa0;: {here}. Peut-être identiques à un site d’ici&#xa0;: {asked}.</translation>
    </message>
    <message>
        <source>What you leave open is entered as new, and listed among possible duplicates.</source>
        <translation>Ce que vous laissez ouvert est saisi comme nouveau, et figure parmi les doublons possibles.</translation>
    </message>
    <message>
        <source>{number}  Enter it as a new site</source>
        <translation>{number}  Le saisir comme nouveau site</translation>
    </message>
    <message>
        <source>{number}  It is {name}</source>
        <translation>{number}  C’est {name}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
</context>
<context>
    <name>SiteTable</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Comme au début</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Search sites</source>
        <translation>Rechercher un site</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Dates and places…</source>
        <translation>Dates et lieux…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>{count} more outside “{filter}”</source>
        <comment>a number; a filter, as its chip has it</comment>
        <translation>{count} de plus hors de «&#xa0;{filter}&#xa0;»</translation>
    </message>
    <message>
        <source>1 more outside these filters</source>
        <translation>1 de plus hors de ces filtres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more outside these filters</source>
        <translation>
            <numerusform>%Ln de plus hors de ces filtres</numerusform>
            <numerusform>%Ln de plus hors de ces filtres</numerusform>
        </translation>
    </message>
    <message>
        <source>No sites yet. Add the first one.</source>
        <translation>Aucun site pour l’instant. Ajoutez le premier.</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>No site fits these filters.</source>
        <translation>Aucun site ne répond à ces filtres.</translation>
    </message>
    <message>
        <source>No site is here now.</source>
        <translation>Aucun site ici pour le moment.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}” with these filters.</source>
        <translation>Rien ne correspond à «&#xa0;{text}&#xa0;» avec ces filtres.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Rien ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Add “{name}” as a new site</source>
        <translation>Ajouter «&#xa0;{name}&#xa0;» comme nouveau site</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Afficher en liste</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
</context>
<context>
    <name>SourceBlock</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Use last source</source>
        <translation>Dernière source</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>How do we know?</source>
        <translation>Comment le sait-on&#xa0;?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Où la trouver</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>p. 4, para. 7, 12:30</source>
        <translation>p. 4, § 7, 12:30</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>Ses propres mots</translation>
    </message>
    <message>
        <source>{count} held: {titles}</source>
        <translation>Déjà dans le registre ({count})&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>In the registry: it will be cited, not entered again</source>
        <translation>Dans le registre&#xa0;: elle sera citée, et non saisie une seconde fois</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>Sans source. Sera imprimé comme non vérifié.</translation>
    </message>
</context>
<context>
    <name>SourceFacts</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agence</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Modifier la source</translation>
    </message>
    <message>
        <source>Save source</source>
        <translation>Enregistrer la source</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Type de source</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>In (paper, journal, site)</source>
        <translation>Dans (journal, revue, site web)</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>Lieu de publication</translation>
    </message>
    <message>
        <source>Press agency</source>
        <translation>Agence de presse</translation>
    </message>
    <message>
        <source>Whose text it carries: papers with one agency text count once</source>
        <translation>Dont elle reprend le texte&#xa0;: les journaux d’un même texte d’agence comptent pour un</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>Copie archivée</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Fiabilité de la source</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>Dérivée de</translation>
    </message>
    <message>
        <source>The source whose text this one repeats: both count once</source>
        <translation>La source dont celle-ci répète le texte&#xa0;: les deux comptent pour une</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Unsourced. What stands here will print as unverified.</source>
        <translation>Sans source. Ce qui est ici sera imprimé comme non vérifié.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Source for or against one field…</source>
        <translation>Source pour ou contre un champ…</translation>
    </message>
    <message>
        <source>Edit this source</source>
        <translation>Modifier cette source</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>Dérivée de</translation>
    </message>
    <message>
        <source>{title}; the two count once</source>
        <translation>{title}&#xa0;; les deux comptent pour une</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Attach a file to {source}</source>
        <translation>Joindre un fichier à {source}</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Utilisée pour</translation>
    </message>
    <message>
        <source>Edit this use of the source: {use}</source>
        <translation>Modifier cet usage de la source&#xa0;: {use}</translation>
    </message>
    <message>
        <source>Take this use of the source away: {use}</source>
        <translation>Retirer cet usage de la source&#xa0;: {use}</translation>
    </message>
    <message>
        <source>Damage report {number}</source>
        <translation>Rapport de dommages {number}</translation>
    </message>
    <message>
        <source>Estimate: {estimate}</source>
        <translation>Estimation&#xa0;: {estimate}</translation>
    </message>
    <message>
        <source>Hazard: {hazard}</source>
        <translation>Danger&#xa0;: {hazard}</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>New restoration stage</source>
        <translation>Nouveau stade de restauration</translation>
    </message>
    <message>
        <source>Edit restoration stage</source>
        <translation>Modifier le stade de restauration</translation>
    </message>
    <message>
        <source>Save stage</source>
        <translation>Enregistrer le stade</translation>
    </message>
    <message>
        <source>What is being done?</source>
        <translation>Que fait-on&#xa0;?</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui le dit</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>{number}  {step}</source>
        <translation>{number}  {step}</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>Étape {number} sur {all}&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>TermStep</name>
    <message>
        <source>These words are in no list. Say once what each means: it is remembered, and later imports take it so. What you leave open is kept as given, in a note. Digits choose: 1 the first suggestion, 0 keeps the words.</source>
        <translation>Ces mots ne sont dans aucune liste. Dites une fois ce que chacun veut dire&#xa0;: c’est retenu, et les imports suivants font de même. Ce que vous laissez ouvert est gardé tel quel, dans une note. Les chiffres choisissent&#xa0;: 1 la première suggestion, 0 garde les mots.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Words that no list knows</source>
        <translation>Mots absents des listes</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Pris pour</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela veut dire</translation>
    </message>
    <message>
        <source>Kept as given</source>
        <translation>Gardé tel quel</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>What “{words}” means</source>
        <translation>Ce que «&#xa0;{words}&#xa0;» veut dire</translation>
    </message>
    <message>
        <source>None of the list: keep the words as given</source>
        <translation>Rien de la liste&#xa0;: garder les mots tels quels</translation>
    </message>
    <message>
        <source>{number}  {term}</source>
        <translation>{number}  {term}</translation>
    </message>
    <message>
        <source>Another term of the list</source>
        <translation>Un autre terme de la liste</translation>
    </message>
    <message>
        <source>“{words}” is taken for {term}.</source>
        <translation>«&#xa0;{words}&#xa0;» est pris pour {term}.</translation>
    </message>
</context>
<context>
    <name>ThreatForm</name>
    <message>
        <source>New threat</source>
        <translation>Nouvelle menace</translation>
    </message>
    <message>
        <source>Edit threat</source>
        <translation>Modifier la menace</translation>
    </message>
    <message>
        <source>Save threat</source>
        <translation>Enregistrer la menace</translation>
    </message>
    <message>
        <source>Kind of threat</source>
        <translation>Nature de la menace</translation>
    </message>
    <message>
        <source>What would cause it</source>
        <translation>Ce qui la causerait</translation>
    </message>
    <message>
        <source>How likely it is</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>Alt+↓ affiche la liste</translation>
    </message>
    <message>
        <source>May lie in the future: 2027, before 2030</source>
        <translation>Peut être dans l’avenir&#xa0;: 2027, avant 2030</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Ce qui est dit</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Jump to or run a command…</source>
        <translation>Aller à une fiche ou lancer une commande…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Preview and print the status report</source>
        <translation>Aperçu et impression du rapport d’état</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>TotalPage</name>
    <message>
        <source>All sites</source>
        <translation>Tous les sites</translation>
    </message>
    <message>
        <source>Total over sites</source>
        <translation>Total sur les sites</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Of which sites, with their parts</source>
        <translation>De quels sites, avec leurs parties</translation>
    </message>
    <message>
        <source>Prices of the year</source>
        <translation>Prix de l’année</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>No estimate can be added up in this way.</source>
        <translation>Aucune estimation ne peut être additionnée ainsi.</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>converti</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Laissées de côté, et pourquoi</translation>
    </message>
    <message>
        <source>claimant not known</source>
        <translation>auteur inconnu</translation>
    </message>
    <message>
        <source>It is not accepted: {detail}.</source>
        <translation>Elle n’est pas acceptée&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>It names no cost.</source>
        <translation>Elle n’indique pas de coût.</translation>
    </message>
    <message>
        <source>It is in {detail}, and nobody entered a rate of that year.</source>
        <translation>Elle est en {detail}, et personne n’a saisi de taux de cette année.</translation>
    </message>
    <message>
        <source>It does not say of when its prices are.</source>
        <translation>Elle ne dit pas de quand sont ses prix.</translation>
    </message>
    <message>
        <source>Its prices are of another time: {detail}.</source>
        <translation>Ses prix sont d’une autre date&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>Several estimates of this site could be counted, and none is pinned.</source>
        <translation>Plusieurs estimations de ce site pourraient être comptées, et aucune n’est épinglée.</translation>
    </message>
    <message>
        <source>Another estimate of this site is pinned.</source>
        <translation>Une autre estimation de ce site est épinglée.</translation>
    </message>
    <message>
        <source>The estimate for all of {detail} is counted, which holds it.</source>
        <translation>C’est l’estimation pour l’ensemble de {detail} qui est comptée, et elle la comprend.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>{sites} chosen</source>
        <translation>choix&#xa0;: {sites}</translation>
    </message>
    <message>
        <source>The list as it is narrowed</source>
        <translation>La liste filtrée</translation>
    </message>
    <message>
        <source>Why is this conversion taken away? What was quoted stays, and so does the reason.</source>
        <translation>Pourquoi retirer cette conversion&#xa0;? Le montant cité reste, et la raison aussi.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Enter why this conversion is taken away</source>
        <translation>Indiquez pourquoi cette conversion est retirée</translation>
    </message>
    <message>
        <source>The conversion was taken away.</source>
        <translation>La conversion a été retirée.</translation>
    </message>
    <message>
        <source>The cost was converted.</source>
        <translation>Le coût a été converti.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Got worse</source>
        <translation>Aggravés</translation>
    </message>
    <message>
        <source>Got better</source>
        <translation>Améliorés</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Revus</translation>
    </message>
    <message>
        <source>Entered now, happened before</source>
        <translation>Saisi maintenant, survenu auparavant</translation>
    </message>
    <message>
        <source>Corrected; the place is as it was</source>
        <translation>Corrigés&#xa0;; le lieu est inchangé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirés</translation>
    </message>
    <message>
        <source>What changed in the last twelve months</source>
        <translation>Ce qui a changé ces douze derniers mois</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>{turn}: {count}</source>
        <translation>{turn}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>still {condition}</source>
        <translation>toujours&#xa0;: {condition}</translation>
    </message>
    <message>
        <source>from {old} to {new}</source>
        <translation>de {old} à {new}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Heritage – locked</source>
        <translation>Heritage – verrouillé</translation>
    </message>
    <message>
        <source>{registry} is locked</source>
        <translation>{registry} est verrouillé</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Utiliser la clé de secours</translation>
    </message>
    <message>
        <source>Open another registry…</source>
        <translation>Ouvrir un autre registre…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>&amp;Recovery key</source>
        <translation>&amp;Clé de secours</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
        <source>Nine groups of four letters and digits, as they stand on the printed page.</source>
        <translation>Neuf groupes de quatre lettres et chiffres, tels qu’ils figurent sur la page imprimée.</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Kept files</source>
        <translation>Fichiers gardés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are what they were when they were received.</source>
        <translation>
            <numerusform>%Ln fichier est tel qu’il a été reçu.</numerusform>
            <numerusform>%Ln fichiers sont tels qu’ils ont été reçus.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file is what it was when it was received.</source>
        <translation>1 fichier est tel qu’il a été reçu.</translation>
    </message>
    <message>
        <source>Every kept file is there and unchanged.</source>
        <translation>Tous les fichiers gardés sont là et inchangés.</translation>
    </message>
    <message>
        <source>Every kept file is there and unchanged. Some files belong to no record.</source>
        <translation>Tous les fichiers gardés sont là et inchangés. Certains fichiers n’appartiennent à aucune fiche.</translation>
    </message>
    <message>
        <source>Not every kept file is what it was.</source>
        <translation>Tous les fichiers gardés ne sont pas ce qu’ils étaient.</translation>
    </message>
    <message>
        <source>Nothing was changed. A copy found elsewhere can be put back.</source>
        <translation>Rien n’a été modifié. Une copie retrouvée ailleurs peut être remise.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquants</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Altérés</translation>
    </message>
    <message>
        <source>What an adding that was cut off left behind: adding the same files again makes it known.</source>
        <translation>Ce qu’un ajout interrompu a laissé&#xa0;: ajouter de nouveau les mêmes fichiers les rattache.</translation>
    </message>
    <message>
        <source>Belonging to no record</source>
        <translation>Sans fiche</translation>
    </message>
    <message>
        <source>A hash shows that a file has not changed since it was received. It does not show who took the picture, when, or whether it shows what is said of it.</source>
        <translation>Une empreinte montre qu’un fichier n’a pas changé depuis sa réception. Elle ne montre pas qui a pris l’image, quand, ni si elle montre ce qu’on en dit.</translation>
    </message>
    <message>
        <source>Look for them in…</source>
        <translation>Les chercher dans…</translation>
    </message>
    <message>
        <source>{size}, SHA-256 {hash}</source>
        <translation>{size}, SHA-256 {hash}</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Photo viewer</source>
        <translation>Visionneuse de photos</translation>
    </message>
    <message>
        <source>Show the photo (S)</source>
        <translation>Montrer la photo (S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Revenir où vous étiez</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the whole photo</source>
        <translation>Ajuster la photo entière</translation>
    </message>
    <message>
        <source>Show pixel for pixel</source>
        <translation>Montrer pixel par pixel</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>Re&amp;pères</translation>
    </message>
    <message>
        <source>Draw marks on the photo</source>
        <translation>Dessiner des repères sur la photo</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>Compare with another photo</source>
        <translation>Comparer avec une autre photo</translation>
    </message>
    <message>
        <source>Print the photo with its marks</source>
        <translation>Imprimer la photo avec ses repères</translation>
    </message>
    <message>
        <source>Show or hide what is known</source>
        <translation>Montrer ou masquer ce que l’on sait</translation>
    </message>
    <message>
        <source>{title}, photo {n} of {total}</source>
        <translation>{title}, photo {n} sur {total}</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged.</source>
        <translation>L’image ne peut pas être lue. Le fichier est gardé inchangé.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Keep what is asked now</source>
        <translation>Garder la question actuelle</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Under what name is this view to be saved?</source>
        <translation>Sous quel nom enregistrer cette vue&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Entrez un nom</translation>
    </message>
    <message>
        <source>The view {name} was saved.</source>
        <translation>La vue {name} a été enregistrée.</translation>
    </message>
    <message>
        <source>What is the view {name} to be called?</source>
        <translation>Comment la vue {name} doit-elle s’appeler&#xa0;?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>The view is called {name} now.</source>
        <translation>La vue s’appelle maintenant {name}.</translation>
    </message>
    <message>
        <source>The view {name} was changed.</source>
        <translation>La vue {name} a été modifiée.</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>{name} — {role}</source>
        <translation>{name} — {role}</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <translation>Continuer en tant que {name}</translation>
    </message>
    <message>
        <source>Who works with this registry?</source>
        <translation>Qui travaille avec ce registre&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Condition</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Niveau de preuve</translation>
    </message>
    <message>
        <source>Restoration stage</source>
        <translation>Stade de restauration</translation>
    </message>
    <message>
        <source>No accepted report gives a condition, so there is nothing to be sure of.</source>
        <translation>Aucun rapport accepté n’indique d’état&#xa0;: il n’y a donc rien à prouver.</translation>
    </message>
    <message>
        <source>It is the evidence of the report that decides the condition.</source>
        <translation>C’est le niveau de preuve du rapport qui détermine l’état.</translation>
    </message>
    <message>
        <source>Nobody says what is being done to restore the place.</source>
        <translation>Personne ne dit ce qui est fait pour restaurer le lieu.</translation>
    </message>
    <message>
        <source>Only one accepted claim gives a stage.</source>
        <translation>Une seule affirmation acceptée indique un stade.</translation>
    </message>
    <message>
        <source>Works go on, so the latest claim decides.</source>
        <translation>Les travaux continuent&#xa0;: l’affirmation la plus récente l’emporte.</translation>
    </message>
    <message>
        <source>Among claims of one date, the one with the highest evidence decides.</source>
        <translation>À date égale, l’affirmation dont le niveau de preuve est le plus élevé l’emporte.</translation>
    </message>
    <message>
        <source>Among claims of equal date and evidence, the one entered last decides.</source>
        <translation>À date et à niveau de preuve égaux, la dernière saisie l’emporte.</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>Restoration stage: {stage}</source>
        <translation>Stade de restauration&#xa0;: {stage}</translation>
    </message>
    <message>
        <source>the claim as a whole</source>
        <translation>l’affirmation entière</translation>
    </message>
    <message>
        <source>{record}: {field}</source>
        <translation>{record}&#xa0;: {field}</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>Aucune source n’est indiquée.</translation>
    </message>
    <message>
        <source>According to: {who}</source>
        <translation>Selon&#xa0;: {who}</translation>
    </message>
    <message>
        <source>No source stands behind this report.</source>
        <translation>Aucune source n’appuie ce rapport.</translation>
    </message>
    <message>
        <source>Counts: {sources} ({basis}).</source>
        <translation>Compte&#xa0;: {sources} ({basis}).</translation>
    </message>
    <message>
        <source>Count as one source, since they carry the text of one agency: {sources} ({basis}).</source>
        <translation>Comptent pour une source, car elles reprennent le texte d’une même agence&#xa0;: {sources} ({basis}).</translation>
    </message>
    <message>
        <source>Count as one source, since one repeats the other: {sources} ({basis}).</source>
        <translation>Comptent pour une source, car l’une répète l’autre&#xa0;: {sources} ({basis}).</translation>
    </message>
    <message>
        <source>Does not count, since it contradicts: {source}.</source>
        <translation>Ne compte pas, car elle contredit&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Does not count, since it only mentions this: {source}.</source>
        <translation>Ne compte pas, car elle ne fait que le mentionner&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Does not count for the whole, since it speaks of one field only: {source}.</source>
        <translation>Ne compte pas pour l’ensemble, car elle ne porte que sur un champ&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Does not count, since the citation is not accepted: {source}.</source>
        <translation>Ne compte pas, car la citation n’est pas acceptée&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Why these badges</source>
        <translation>Pourquoi ces badges</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>{axis}: {value}</source>
        <translation>{axis}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Otherwise: {claims}</source>
        <translation>Autrement&#xa0;: {claims}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why: {axis}</source>
        <translation>Pourquoi&#xa0;: {axis}</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Choose another…</source>
        <translation>En choisir une autre…</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>Revenir à la règle</translation>
    </message>
    <message>
        <source>The claim that decides</source>
        <translation>L’affirmation qui décide</translation>
    </message>
    <message>
        <source>How the evidence comes about</source>
        <translation>D’où vient le niveau de preuve</translation>
    </message>
    <message>
        <source>Who says otherwise</source>
        <translation>Qui dit autre chose</translation>
    </message>
    <message>
        <source>Nobody says otherwise.</source>
        <translation>Personne ne dit autre chose.</translation>
    </message>
</context>
<context>
    <name>WindowFold</name>
    <message>
        <source>Last seen intact</source>
        <translation>Vu intact pour la dernière fois</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>Vu endommagé pour la première fois</translation>
    </message>
    <message>
        <source>It happened on one day in this window: {window}  {edtf}</source>
        <translation>C’est arrivé un jour de cette période&#xa0;: {window}  {edtf}</translation>
    </message>
    <message>
        <source>Window: {window}  {edtf}. “When it happened” is filled in, and goes before it</source>
        <translation>Période&#xa0;: {window}  {edtf}. «&#xa0;Quand cela s’est produit&#xa0;» est rempli et l’emporte</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>_Staged</name>
    <message>
        <source>Take {name} out of the report</source>
        <translation>Retirer {name} du rapport</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Graphic</source>
        <translation>Pénible</translation>
    </message>
</context>
</TS>
